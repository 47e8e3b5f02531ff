package org.rcons.capture.fleet;

import org.jspecify.annotations.Nullable;
import org.rcons.protocol.netty.Whereabouts;
import org.rcons.protocol.session.ConserverException;
import org.rcons.protocol.session.EndCause;

/**
 * Where one console stands. What happens is told to the stage, which goes over to another one, or ignores it.
 *
 * <pre>
 * {@link Waiting} --turn--> {@link Locating} --found--> {@link Opening} --open--> {@link Open} --verdict--> {@link Ended}
 *                  ^  |  ^                  |                   |
 *                  |  |  '--turn-- {@link Parked} (group full)     |
 *                  |  '--failed--.        .--failed--'          |
 *                  '---time--- {@link Pausing} <------lost---------'
 * </pre>
 *
 * A final cause, the end of its time and the user's stop lead from each of them to {@link Ended}.
 */
abstract sealed class Stage permits Waiting, Locating, Parked, Opening, Open, Pausing, Ended {
    final ConsoleLife life;

    Stage(ConsoleLife life) {
        this.life = life;
    }

    /** It has become this stage; whatever it begins may answer before this returns, so that comes last. */
    void enter() {}

    /** The console's turn has come, with a place if it waited for one. */
    void turn(Turns.@Nullable Place place) {}

    void located(Whereabouts whereabouts) {}

    /** What nobody waits for any more is closed. */
    void opened(Door door) {
        door.close();
    }

    void output(byte[] bytes) {}

    void ended(EndCause cause, @Nullable ConserverException failure) {}

    /** The moment of {@link #due()} has come. */
    void atDue(long now) {
        life.outOfTime();
    }

    /** When it wants to be told next. */
    long due() {
        return life.allowance().end();
    }

    /** Whether there is a session, or an attempt at one, that has not ended. */
    boolean isVisiting() {
        return false;
    }

    /** It is over: gives up what only this stage has. */
    void leave() {}
}
