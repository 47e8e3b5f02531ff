package org.rcons.generator.apply;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.rcons.generator.plan.NameService;

/**
 * The name service of this machine, each name asked once. All look-ups together take no longer than one limit: with a
 * dead resolver every single one would take ten seconds.
 */
public final class SystemNames implements NameService {
    private final Map<String, List<InetAddress>> known = new ConcurrentHashMap<>();
    private long nanosLeft;

    /** With a limit for all look-ups together. */
    public SystemNames(Duration limit) {
        nanosLeft = limit.toNanos();
    }

    @Override
    public List<InetAddress> addresses(String host) {
        List<InetAddress> before = known.get(host);
        if (before != null) {
            return before;
        }
        List<InetAddress> found = ask(host);
        known.put(host, found);
        return found;
    }

    private List<InetAddress> ask(String host) {
        FutureTask<List<InetAddress>> task = new FutureTask<>(() -> List.of(InetAddress.getAllByName(host)));
        Thread thread = new Thread(task, "name-service");
        thread.setDaemon(true);
        thread.start();
        long start = System.nanoTime();
        try {
            return task.get(Math.max(nanosLeft, 0), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        } catch (TimeoutException e) {
            return List.of();
        } catch (ExecutionException e) {
            return unknown(e);
        } finally {
            nanosLeft -= System.nanoTime() - start;
        }
    }

    private static List<InetAddress> unknown(ExecutionException e) {
        if (e.getCause() instanceof UnknownHostException) {
            return List.of();
        }
        throw new IllegalStateException(e.getCause());
    }
}
