package org.rcons.capture.fleet;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import org.jspecify.annotations.Nullable;
import org.rcons.capture.result.Outcome;
import org.rcons.capture.result.Verdict;
import org.rcons.capture.watch.Typist;
import org.rcons.capture.watch.Typist.Deed;
import org.rcons.protocol.message.HostPort;
import org.rcons.protocol.netty.ConsoleListener;
import org.rcons.protocol.netty.NettyConsole;
import org.rcons.protocol.netty.WatchedConsole;
import org.rcons.protocol.session.AttachPlan;
import org.rcons.protocol.session.ConserverException;
import org.rcons.protocol.session.EndCause;
import org.rcons.protocol.wire.Command;

/** A console that is typed to. It is opened once: what a machine made of half a dialogue is unknown. */
final class TypeRun extends ConsoleRun implements Clockwork.Swept {
    private static final int MOST_PENDING = 64 * 1024;
    private static final Duration TO_LEAVE = Duration.ofSeconds(2);

    private final Typist typist;
    private final Deque<Deed> pending = new ArrayDeque<>();
    private @Nullable NettyConsole console;
    private @Nullable ScheduledFuture<?> wake;
    private boolean started;
    private int pendingBytes;

    TypeRun(Assignment assignment, Typist typist, Gear gear) {
        super(assignment, gear);
        this.typist = typist;
    }

    @Override
    void open(HostPort group, Attempt with) {
        ConsoleListener ear = new Ear(with);
        AttachPlan plan = AttachPlan.of(gear().options().force() ? AttachPlan.Mode.FORCE : AttachPlan.Mode.ATTACH);
        gear().clock().soon(() -> gear().client().attachAt(group, assignment().node(), plan, ear));
    }

    private final class Ear implements ConsoleListener {
        private final Attempt attempt;

        Ear(Attempt attempt) {
            this.attempt = attempt;
        }

        @Override
        public void connected(NettyConsole opened) {
            synchronized (TypeRun.this) {
                console = opened;
                attempt.connected(opened);
            }
        }

        @Override
        public void output(byte[] bytes) {
            attempt.output(bytes);
        }

        @Override
        public void signal(NettyConsole from, Command command) {
            from.decline(command);
        }

        @Override
        public void ended(EndCause cause, @Nullable ConserverException failure) {
            attempt.ended(cause, failure);
        }
    }

    @Override
    void ready() {
        started = true;
        Verdict verdict = carryOut(typist.onReady());
        if (verdict != null) {
            end(verdict);
        }
    }

    @Override
    @Nullable
    Verdict text(String text) {
        return carryOut(typist.onText(text));
    }

    @Override
    @Nullable
    Verdict quiet() {
        return carryOut(typist.onQuiet());
    }

    private synchronized void woken() {
        wake = null;
        Verdict verdict = hasEnded() ? null : carryOut(typist.onWake());
        if (verdict != null) {
            end(verdict);
        }
    }

    private @Nullable Verdict carryOut(List<Deed> deeds) {
        for (Deed deed : deeds) {
            if (deed instanceof Deed.Finish finish) {
                return finish.verdict();
            }
            if (deed instanceof Deed.Wake next) {
                wakeIn(next.delay());
            } else if (!type(deed)) {
                return Verdict.of(Outcome.LOST, "the console takes no input");
            }
        }
        return null;
    }

    private void wakeIn(Duration delay) {
        if (wake != null) {
            wake.cancel(false);
        }
        wake = gear().clock().in(delay, this::woken);
    }

    private boolean type(Deed deed) {
        pending.add(deed);
        pendingBytes += length(deed);
        typePending();
        if (!pending.isEmpty()) {
            gear().clock().lookAfter(this);
        }
        return pendingBytes <= MOST_PENDING;
    }

    private void typePending() {
        NettyConsole to = console;
        while (to != null && !pending.isEmpty() && accepts(to, pending.element())) {
            pendingBytes -= length(pending.remove());
        }
    }

    private static boolean accepts(NettyConsole to, Deed deed) {
        if (deed instanceof Deed.Type type) {
            return to.write(type.bytes());
        }
        to.sendBreak();
        return true;
    }

    private static int length(Deed deed) {
        return deed instanceof Deed.Type type ? type.bytes().length : 1;
    }

    @Override
    public synchronized boolean sweep(long now) {
        typePending();
        return !pending.isEmpty() && !hasEnded();
    }

    @Override
    boolean mayReopen() {
        return !started;
    }

    /** With the escape command behind what was typed: a connection that is simply closed may take that along. */
    @Override
    void part(WatchedConsole view) {
        if (wake != null) {
            wake.cancel(false);
        }
        if (console != null) {
            console.escape('.');
        }
        if (gear().clock().in(TO_LEAVE, view::close) == null) {
            view.close();
        }
    }
}
