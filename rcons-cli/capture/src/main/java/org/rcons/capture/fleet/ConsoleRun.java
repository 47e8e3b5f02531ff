package org.rcons.capture.fleet;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import org.jspecify.annotations.Nullable;
import org.rcons.capture.result.NodeResult;
import org.rcons.capture.result.Outcome;
import org.rcons.capture.result.Verdict;
import org.rcons.protocol.message.HostPort;
import org.rcons.protocol.netty.WatchedConsole;
import org.rcons.protocol.netty.Whereabouts;
import org.rcons.protocol.session.ConserverException;
import org.rcons.protocol.session.EndCause;

/**
 * One console from its turn to its result: located, opened, open, and all that again after a loss, until there is a
 * verdict or the time is up. Every attempt is an object of its own, so that what one that was given up still hears
 * changes nothing. Events come from several threads, one at a time.
 */
abstract sealed class ConsoleRun implements Turns.Guest permits WatchRun, TypeRun {
    /** A session that lasted so long was a good one: the next pause is a short one again. */
    private static final long GOOD_NANOS = Duration.ofSeconds(5).toNanos();

    private final Assignment assignment;
    private final Gear gear;
    private final Hearing hearing;
    private @Nullable Attempt attempt;
    private @Nullable ScheduledFuture<?> timeUp;
    private @Nullable Verdict lastFailure;
    private @Nullable EndCause lastCause;
    private long since;
    private long used;
    private long openedAt;
    private int failures;
    private int alike;
    private int reopened = -1;
    private boolean lineDown;
    private boolean turn;
    private boolean ended;
    private String host;

    ConsoleRun(Assignment assignment, Gear gear) {
        this.assignment = assignment;
        this.gear = gear;
        this.hearing = new Hearing(this, assignment.node(), gear);
        this.host = assignment.master().toString();
    }

    Assignment assignment() {
        return assignment;
    }

    Gear gear() {
        return gear;
    }

    /** Opens the console at its group; the attempt is told what becomes of it. */
    abstract void open(HostPort group, Attempt with);

    /** The console is open. */
    abstract void ready();

    /** The console showed more; null goes on. */
    abstract @Nullable Verdict text(String text);

    /** The console is quiet; null goes on. */
    abstract @Nullable Verdict quiet();

    /** Whether a console that was open may be opened again. */
    abstract boolean mayReopen();

    /** Closes what is open, when all that was typed has left. */
    abstract void part(WatchedConsole console);

    @Override
    public final void turn() {
        gear.clock().soon(this::begin);
    }

    private synchronized void begin() {
        turn = true;
        if (ended) {
            giveTurnBack();
            return;
        }
        gear.listener().begun(assignment.node());
        startClock();
        locate();
    }

    private void startClock() {
        since = System.nanoTime();
        timeUp = gear.clock().in(gear.options().timeout().minusNanos(used), this::timeIsUp);
    }

    private void stopClock() {
        if (timeUp != null) {
            used += System.nanoTime() - since;
            timeUp.cancel(false);
            timeUp = null;
        }
    }

    private synchronized void locate() {
        if (ended) {
            return;
        }
        Attempt fresh = new Attempt();
        attempt = fresh;
        gear.clock().soon(() -> gear.locator().locate(assignment.master(), assignment.node(), fresh::located));
    }

    @Override
    public final void berth() {
        gear.clock().soon(this::boarded);
    }

    private synchronized void boarded() {
        turn = true;
        Attempt current = attempt;
        if (ended || current == null || current.group == null) {
            if (current != null && current.group != null) {
                gear.turns().leave(current.group);
            }
            giveTurnBack();
            return;
        }
        current.aboard = true;
        startClock();
        open(current.group, current);
    }

    private void giveTurnBack() {
        if (turn) {
            turn = false;
            gear.turns().done();
        }
    }

    /** One try to get the console, and the session that it leads to. */
    final class Attempt {
        private @Nullable HostPort group;
        private @Nullable WatchedConsole console;
        private boolean aboard;

        void located(Whereabouts whereabouts) {
            synchronized (ConsoleRun.this) {
                if (isOver()) {
                    return;
                }
                if (whereabouts instanceof Whereabouts.At at) {
                    gear.patience().isBack(assignment.master());
                    gear.rooms().of(at.group(), room -> board(at.group(), room));
                } else if (whereabouts instanceof Whereabouts.Unknown unknown) {
                    failed(unknown.reason().endCause(), unknown.reason(), false);
                }
            }
        }

        private void board(HostPort where, int room) {
            synchronized (ConsoleRun.this) {
                if (isOver()) {
                    return;
                }
                group = where;
                if (gear.turns().enter(where, room, ConsoleRun.this)) {
                    aboard = true;
                    open(where, this);
                } else {
                    turn = false;
                    stopClock();
                }
            }
        }

        void connected(WatchedConsole opened) {
            synchronized (ConsoleRun.this) {
                if (isOver()) {
                    opened.close();
                    return;
                }
                console = opened;
                reopened++;
                openedAt = System.nanoTime();
                lastFailure = null;
                lineDown = !opened.attachment().state().up();
                host = opened.attachment().where().toString();
                hearing.opened(opened);
                gear.listener().opened(assignment.node());
                ready();
            }
        }

        void output(byte[] bytes) {
            synchronized (ConsoleRun.this) {
                if (!isOver()) {
                    hearing.output(bytes);
                }
            }
        }

        void ended(EndCause cause, @Nullable ConserverException failure) {
            synchronized (ConsoleRun.this) {
                leave();
                if (!isOver()) {
                    failed(cause, failure, true);
                }
            }
        }

        private boolean isOver() {
            return ended || attempt != this;
        }

        private void leave() {
            if (aboard && group != null) {
                aboard = false;
                gear.turns().leave(group);
            }
        }
    }

    /** An attempt has failed, or a session was lost. */
    private void failed(EndCause cause, @Nullable ConserverException failure, boolean atGroup) {
        boolean wasOpen = attempt != null && attempt.console != null;
        if (attempt != null && attempt.group != null) {
            gear.rooms().forget(attempt.group);
        }
        attempt = null;
        failures = wasOpen && System.nanoTime() - openedAt > GOOD_NANOS ? 1 : failures + 1;
        alike = cause == lastCause ? alike + 1 : 1;
        lastCause = cause;
        Fate fate = Fate.of(cause, atGroup);
        String reason = failure == null ? cause.text() : failure.toLine();
        if (wasOpen && !mayReopen()) {
            end(Verdict.of(Outcome.LOST, reason));
        } else if (!fate.isWorth(alike)) {
            end(Verdict.of(fate.outcome(), reason));
        } else {
            lastFailure = Verdict.of(fate.outcome(), reason);
            long pause = atGroup
                    ? gear.patience().after(failures)
                    : gear.patience().with(assignment.master(), System.nanoTime());
            gear.clock().in(Duration.ofMillis(pause), this::locate);
        }
    }

    private synchronized void timeIsUp() {
        if (ended) {
            return;
        }
        if (attempt != null && attempt.console != null) {
            end(hearing.atLast(assignment.follower()::onTimeUp));
        } else {
            end(lastFailure != null ? lastFailure : Verdict.of(Outcome.UNREACHABLE, "no answer in time"));
        }
    }

    /** The console was silent for as long as the user wants to wait. */
    final synchronized void idle() {
        if (!ended && attempt != null && attempt.console != null) {
            end(hearing.atLast(assignment.follower()::onIdle));
        }
    }

    /** The user wants no more. */
    final synchronized void stop() {
        end(Verdict.of(Outcome.STOPPED, "stopped"));
    }

    final synchronized boolean hasEnded() {
        return ended;
    }

    /** The follower said what there is to say. Called with the lock held. */
    final void end(Verdict verdict) {
        if (ended) {
            return;
        }
        ended = true;
        stopClock();
        hearing.close();
        NodeResult result = new NodeResult(
                assignment.node().text(),
                host,
                verdict,
                Duration.ofNanos(used),
                hearing.bytes(),
                Math.max(0, reopened),
                lineDown,
                hearing.lastLines());
        Attempt last = attempt;
        if (last != null && last.console != null) {
            part(last.console);
        }
        gear.listener().finished(result);
        gear.clock().soon(this::giveBack);
    }

    private synchronized void giveBack() {
        giveTurnBack();
    }
}
