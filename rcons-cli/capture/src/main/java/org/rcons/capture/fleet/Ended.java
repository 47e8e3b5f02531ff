package org.rcons.capture.fleet;

import org.jspecify.annotations.Nullable;
import org.rcons.protocol.session.ConserverException;
import org.rcons.protocol.session.EndCause;

/** It is over; a session that is still ending has its place until then. */
final class Ended extends Stage {
    Ended(ConsoleLife life) {
        super(life);
    }

    @Override
    void ended(EndCause cause, @Nullable ConserverException failure) {
        life.dropPlace();
    }

    @Override
    long due() {
        return Kit.NEVER;
    }
}
