package org.rcons.generator.command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rcons.generator.apply.ApplyOptions;
import org.rcons.generator.apply.Facts;
import org.rcons.generator.apply.Found;
import org.rcons.generator.apply.HostShell;
import org.rcons.generator.apply.ShellException;
import org.rcons.generator.plan.HostFacts;
import org.rcons.generator.plan.HostTask;
import org.rcons.generator.plan.Machine;

/** The hosts themselves are asked: this one by a shell, others by ssh. */
final class LiveHosts implements Hosts {
    private final ApplyOptions options;
    private final String path;
    private final Duration limit;
    private @Nullable HostFacts here;

    LiveHosts(ApplyOptions options, Order.Delivery delivery) {
        this.options = options;
        this.path = delivery.file();
        this.limit = delivery.remote().limit();
    }

    /**
     * This machine.
     *
     * @throws ShellException if its shell does not answer
     */
    Machine machine() throws ShellException, InterruptedException {
        Found found = Facts.gather(options.shell("localhost", true), path, limit);
        here = found.facts();
        return found.facts().machine();
    }

    @Override
    public List<Hosts.Answer> facts(List<HostTask> tasks) throws InterruptedException {
        List<HostShell> shells = new ArrayList<>();
        for (HostTask task : tasks) {
            if (!task.here()) {
                shells.add(options.shell(task.host(), false));
            }
        }
        List<Facts.Answer> answers = Facts.gatherAll(shells, path, limit, options.atOnce());
        List<Hosts.Answer> all = new ArrayList<>();
        int next = 0;
        for (HostTask task : tasks) {
            all.add(task.here() ? new Hosts.Answer(here, "") : facts(answers.get(next++)));
        }
        return all;
    }

    private static Hosts.Answer facts(Facts.Answer answer) {
        Found found = answer.found();
        return new Hosts.Answer(found == null ? null : found.facts(), answer.failure());
    }
}
