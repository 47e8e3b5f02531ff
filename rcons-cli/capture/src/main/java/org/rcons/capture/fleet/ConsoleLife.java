package org.rcons.capture.fleet;

import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rcons.capture.result.Outcome;
import org.rcons.capture.result.Verdict;
import org.rcons.protocol.message.ConsoleName;
import org.rcons.protocol.message.HostPort;
import org.rcons.protocol.session.ConserverException;
import org.rcons.protocol.session.EndCause;

/**
 * One console from its assignment to its result: holds what its {@link Stage}s share, and lets one thing happen at a
 * time. Thread-safe; all below {@code happen} is for the stages, which call it while something happens.
 */
final class ConsoleLife implements Visit<Door> {
    private final Kit kit;
    private final Assignment assignment;
    private final int order;
    private final Presence presence;
    private final Notes notes;
    private final Patience patience;
    private final Allowance allowance;
    private final Tap tap = new Tap();
    private Turns.@Nullable Place place;
    private boolean hasTurn;
    private HostPort doubtful;
    private Stage stage = new Waiting(this);
    private volatile long due = Kit.NEVER;
    private volatile boolean over;

    /**
     * Waits for its turn.
     *
     * @param order its number in the list of all
     */
    ConsoleLife(Kit kit, Assignment assignment, int order) {
        this.kit = kit;
        this.assignment = assignment;
        this.order = order;
        this.presence = Presence.of(assignment.follower(), kit.doorway());
        this.notes = new Notes(assignment.master());
        this.patience = new Patience(kit.random());
        this.allowance = new Allowance(kit.options().timeout().toNanos());
        this.doubtful = assignment.master();
    }

    int order() {
        return order;
    }

    boolean isOver() {
        return over;
    }

    /** Its turn has come. */
    void turn(Turns.@Nullable Place reserved) {
        happen(current -> current.turn(reserved));
    }

    @Override
    public void opened(Door door) {
        happen(current -> current.opened(door));
    }

    @Override
    public void output(byte[] bytes) {
        happen(current -> current.output(bytes));
    }

    @Override
    public void ended(EndCause cause, @Nullable ConserverException failure) {
        happen(current -> current.ended(cause, failure));
    }

    /** The time goes on; costs next to nothing if nothing is due. */
    void tick(long now) {
        if (now >= due) {
            happen(current -> tell(current, now));
        }
    }

    /** What was due a moment ago need not be any more. */
    private static void tell(Stage current, long now) {
        if (now >= current.due()) {
            current.atDue(now);
        }
    }

    /** The user's wish. */
    void stop() {
        happen(current -> finish(Verdict.of(Outcome.STOPPED, "")));
    }

    /** A bug of whoever follows or listens ends this console and no other. */
    private synchronized void happen(Consumer<Stage> event) {
        try {
            event.accept(stage);
        } catch (RuntimeException bug) {
            finishBroken(bug);
        }
        due = stage.due();
    }

    private void finishBroken(RuntimeException bug) {
        if (over) {
            Thread thread = Thread.currentThread();
            thread.getUncaughtExceptionHandler().uncaughtException(thread, bug);
        } else {
            finish(Verdict.of(Outcome.LOST, Ending.line(bug)));
        }
    }

    Kit kit() {
        return kit;
    }

    ConsoleName node() {
        return assignment.node();
    }

    Presence presence() {
        return presence;
    }

    Notes notes() {
        return notes;
    }

    Patience patience() {
        return patience;
    }

    Allowance allowance() {
        return allowance;
    }

    Tap tap() {
        return tap;
    }

    void become(Stage next) {
        stage = next;
        next.enter();
    }

    /** The turn has come: the time runs. */
    void begin(Turns.@Nullable Place reserved) {
        hasTurn = true;
        place = reserved;
        allowance.start(kit.now());
    }

    void giveTurnBack() {
        if (hasTurn) {
            hasTurn = false;
            kit.turns().back();
        }
    }

    void locate() {
        kit.doorway().locate(assignment.master(), node(), found -> happen(current -> current.located(found)));
    }

    /** The place to be asked for first: the master, or where it sent us last if there was no answer. */
    HostPort doubtful() {
        return doubtful;
    }

    void distrust(HostPort silent) {
        doubtful = silent;
    }

    void trust() {
        doubtful = assignment.master();
    }

    /** Whether there is a place in that group; if not, a turn will come with one. */
    boolean takePlace(HostPort group) {
        if (place == null || !place.group().equals(group)) {
            dropPlace();
            place = kit.turns().place(group, kit.doorway().room(group), this);
        }
        return place != null;
    }

    void dropPlace() {
        if (place != null) {
            place.release();
            place = null;
        }
    }

    void note(String trouble) {
        notes.trouble(trouble);
    }

    void failed(EndCause cause, ConserverException failure) {
        failed(Fate.of(cause), failure.toLine());
    }

    /** An attempt or a session has ended: tries again, or it is over. */
    void failed(Fate fate, String reason) {
        note(reason);
        if (patience.bears(fate)) {
            pause();
        } else {
            finish(Verdict.of(fate.outcome(), reason));
        }
    }

    /** The master is not to be asked now. */
    void held(Pace.Hold hold) {
        note(hold.reason());
        if (hold.isHopeless()) {
            finish(Verdict.of(Fate.of(hold.cause()).outcome(), hold.reason()));
        } else {
            become(new Pausing(this, hold.until()));
        }
    }

    void pause() {
        become(new Pausing(this, kit.now() + patience.nextPause()));
    }

    /** The time is up, and the console is not open. */
    void outOfTime() {
        Outcome outcome = notes.wasOpen() ? Outcome.LOST : Outcome.UNREACHABLE;
        finish(Verdict.of(outcome, notes.trouble()));
    }

    /** It is over, once. */
    void finish(Verdict verdict) {
        if (over) {
            return;
        }
        over = true;
        Stage last = stage;
        stage = new Ended(this);
        Duration time = Duration.ofNanos(allowance.spent(kit.now()));
        last.leave();
        if (!last.isVisiting()) {
            dropPlace();
        }
        giveTurnBack();
        kit.listener().finished(notes.result(node().text(), verdict, time));
    }
}
