package org.rcons.cli.attach;

import org.jspecify.annotations.Nullable;
import org.rcons.protocol.session.ConserverException;
import org.rcons.protocol.session.EndCause;

/**
 * How a session ended.
 *
 * @param cause why
 * @param failure the details, if it was not the user
 */
public record Ending(EndCause cause, @Nullable ConserverException failure) {

    static Ending left() {
        return new Ending(EndCause.USER_LEFT, null);
    }

    static Ending failed(ConserverException failure) {
        return new Ending(failure.endCause(), failure);
    }
}
