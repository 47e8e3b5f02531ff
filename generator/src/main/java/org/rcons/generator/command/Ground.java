package org.rcons.generator.command;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.rcons.generator.apply.ApplyOptions;
import org.rcons.generator.apply.AsHost;
import org.rcons.generator.apply.ShellException;
import org.rcons.generator.plan.Machine;

/**
 * What a run stands on. Found out while the inventory is read: to ask this machine takes as long as to read 10,000 nodes.
 *
 * @param options how hosts are reached
 * @param live the hosts themselves
 * @param machine the one that the run stands for
 */
record Ground(ApplyOptions options, LiveHosts live, Machine machine) {

    /** Begins to look; {@link #await} gets the result. */
    static FutureTask<Ground> look(Order order, Map<String, String> environment) {
        FutureTask<Ground> looking = new FutureTask<>(() -> of(order, environment));
        Thread thread = new Thread(looking, "ground");
        thread.setDaemon(true);
        thread.start();
        return looking;
    }

    /** Waits; each step of the look has its own deadline. */
    static Ground await(FutureTask<Ground> looking) throws FailedException, InterruptedException {
        try {
            return looking.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof FailedException failed) {
                throw failed;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private static Ground of(Order order, Map<String, String> environment)
            throws FailedException, InterruptedException {
        String as = order.source().as();
        try {
            ApplyOptions options = Remotes.options(order.delivery().remote(), environment);
            LiveHosts live = new LiveHosts(options, order.delivery());
            return new Ground(options, live, as.isEmpty() ? live.machine() : AsHost.parse(as));
        } catch (ShellException e) {
            throw new FailedException(ExitStatus.INTERNAL, e.what(), e);
        } catch (IllegalArgumentException e) {
            throw new FailedException(ExitStatus.USAGE, e);
        }
    }
}
