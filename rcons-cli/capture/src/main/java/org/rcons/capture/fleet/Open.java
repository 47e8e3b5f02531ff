package org.rcons.capture.fleet;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.rcons.capture.result.Outcome;
import org.rcons.capture.result.Verdict;
import org.rcons.capture.text.CleanText;
import org.rcons.protocol.session.ConserverException;
import org.rcons.protocol.session.EndCause;

/** Its output comes, and its follower sees it, until there is a verdict. */
final class Open extends Stage {
    private static final long QUIET = Duration.ofMillis(50).toNanos();

    private final Door door;
    private final Presence presence;
    private final CleanText clean = new CleanText();
    private final long since;
    private boolean visiting = true;
    private long quietAt = Kit.NEVER;
    private long idleAt;

    Open(ConsoleLife life, Door door) {
        super(life);
        this.door = door;
        this.presence = life.presence();
        this.since = life.kit().now();
        this.idleAt = idleFrom(since);
    }

    private long idleFrom(long now) {
        Duration idle = life.kit().options().idle();
        return idle == null ? Kit.NEVER : now + idle.toNanos();
    }

    @Override
    void enter() {
        String between =
                life.notes().opened(door, life.allowance().spent(life.kit().now()));
        life.tap().connect(door);
        life.kit().listener().opened(life.node());
        settle(show(between));
        if (!life.isOver()) {
            settle(presence.opened(since));
        }
    }

    @Override
    void output(byte[] bytes) {
        long now = life.kit().now();
        quietAt = now + QUIET;
        idleAt = idleFrom(now);
        life.notes().count(bytes.length);
        String text = clean.push(bytes);
        life.kit().listener().output(life.node(), bytes, life.tap());
        settle(show(text));
    }

    /** The follower sees the text; nothing is shown behind a verdict. */
    private @Nullable Verdict show(String text) {
        if (text.isEmpty() || life.isOver()) {
            return null;
        }
        life.notes().tail().push(text);
        return presence.text(text, life.kit().now());
    }

    private void settle(@Nullable Verdict verdict) {
        if (verdict != null) {
            life.finish(verdict);
        }
    }

    @Override
    long due() {
        return Math.min(Math.min(super.due(), presence.wakeAt()), Math.min(quietAt, idleAt));
    }

    /** Whoever has seen something to say says it before the time is up. */
    @Override
    void atDue(long now) {
        boolean timeUp = now >= super.due();
        if (timeUp || now >= quietAt) {
            beQuiet(now);
        }
        if (!life.isOver() && now >= presence.wakeAt()) {
            settle(presence.wake(now));
        }
        if (!life.isOver() && timeUp) {
            settle(presence.timeUp());
        }
        if (!life.isOver() && now >= idleAt) {
            beIdle(now);
        }
    }

    private void beQuiet(long now) {
        boolean text = quietAt != Kit.NEVER;
        quietAt = Kit.NEVER;
        settle(show(clean.flush()));
        if (text && !life.isOver()) {
            settle(presence.quiet(now));
        }
    }

    /** A console that is held back is not silent by itself. */
    private void beIdle(long now) {
        if (life.tap().isHeld()) {
            idleAt = idleFrom(now);
        } else {
            settle(presence.idle());
        }
    }

    @Override
    void ended(EndCause cause, @Nullable ConserverException failure) {
        visiting = false;
        settle(show(clean.flush()));
        if (!life.isOver()) {
            lost(cause, Ending.line(cause, failure, door.where()));
        }
    }

    private void lost(EndCause cause, String reason) {
        if (presence.mayReopen()) {
            life.patience().rewarded(life.kit().now() - since);
            leave();
            life.failed(Fate.of(cause), reason);
        } else {
            life.finish(Verdict.of(Outcome.LOST, reason));
        }
    }

    @Override
    boolean isVisiting() {
        return visiting;
    }

    @Override
    void leave() {
        life.tap().disconnect();
        door.close();
    }
}
