package org.rcons.generator.measure;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.rcons.protocol.client.ConserverClient;
import org.rcons.protocol.message.ConsoleName;
import org.rcons.protocol.message.HostPort;
import org.rcons.protocol.session.AttachPlan;
import org.rcons.protocol.session.ConserverException;

/** A user who looks into one console after the other, ten times a second, and leaves at once. */
public final class Patrol {
    private static final long PACE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final ConserverClient client;
    private final HostPort master;
    private final List<String> consoles;
    private final CountDownLatch never = new CountDownLatch(1);

    /** A patrol through some consoles. */
    public Patrol(ConserverClient client, HostPort master, List<String> consoles) {
        this.client = client;
        this.master = master;
        this.consoles = List.copyOf(consoles);
    }

    /**
     * Walks for so many seconds; not at all if there are none, or no consoles. Times count from when an attach was due,
     * so that one long wait is seen by all who would have come meanwhile; what could not be made at all has failed.
     */
    public Measured.Attaches walk(int seconds) {
        int count = consoles.isEmpty() ? 0 : (int) (TimeUnit.SECONDS.toNanos(seconds) / PACE_NANOS);
        double[] millis = new double[count];
        int answered = 0;
        long start = System.nanoTime();
        long end = start + count * PACE_NANOS;
        for (int i = 0; i < count && System.nanoTime() < end; i++) {
            long due = start + i * PACE_NANOS;
            pause(due - System.nanoTime());
            if (isAttached(consoles.get(i % consoles.size()))) {
                millis[answered++] = (System.nanoTime() - due) / 1e6;
            }
        }
        return summary(count, Arrays.copyOf(millis, answered));
    }

    private boolean isAttached(String console) {
        try {
            client.attach(master, new ConsoleName(console), AttachPlan.of(AttachPlan.Mode.SPY))
                    .close();
            return true;
        } catch (ConserverException e) {
            return false;
        }
    }

    private void pause(long nanos) {
        try {
            if (never.await(Math.max(0, nanos), TimeUnit.NANOSECONDS)) {
                throw new IllegalStateException("never");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Measured.Attaches summary(int count, double[] millis) {
        Arrays.sort(millis);
        int answered = millis.length;
        double p99 = answered == 0 ? 0 : millis[(int) Math.ceil(0.99 * answered) - 1];
        return new Measured.Attaches(count, count - answered, p99, answered == 0 ? 0 : millis[answered - 1]);
    }
}
