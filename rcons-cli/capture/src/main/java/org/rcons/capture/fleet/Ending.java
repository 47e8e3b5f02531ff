package org.rcons.capture.fleet;

import org.jspecify.annotations.Nullable;
import org.rcons.protocol.message.HostPort;
import org.rcons.protocol.session.ConserverException;
import org.rcons.protocol.session.EndCause;

/** How an end is told to people. */
final class Ending {
    private Ending() {}

    /** One line, with the place. */
    static String line(EndCause cause, @Nullable ConserverException failure, HostPort where) {
        return failure == null ? where + ": " + cause.text() : failure.toLine();
    }

    /** A bug, in one line of printable characters. */
    static String line(RuntimeException bug) {
        StringBuilder out = new StringBuilder("internal error: ");
        String text = bug.toString();
        for (int i = 0; i < text.length(); i++) {
            out.append(Character.isISOControl(text.charAt(i)) ? ' ' : text.charAt(i));
        }
        return out.toString();
    }
}
