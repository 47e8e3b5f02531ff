package org.rcons.capture.fleet;

import org.rcons.capture.result.Outcome;
import org.rcons.protocol.session.EndCause;

/**
 * What an end of a session, or of an attempt at one, means for its console.
 *
 * @param outcome what to say if it is not tried again
 * @param again whether to try again
 */
record Fate(Outcome outcome, Again again) {

    /** Whether the cause can go away by itself. */
    enum Again {
        /** Likely: as long as there is time. */
        WHILE_TIME_LASTS,
        /** Perhaps: two more attempts. */
        TWICE,
        /** Not without somebody's doing. */
        NEVER
    }

    /**
     * The fate of a cause that comes from a group. After a restart another one may listen at its port, which does not know
     * the console (PROTOCOL-traps 25): that is worth another look.
     */
    static Fate atGroup(EndCause cause) {
        return cause == EndCause.NO_SUCH_CONSOLE ? new Fate(Outcome.NO_SUCH_CONSOLE, Again.TWICE) : of(cause);
    }

    /**
     * The fate of a cause.
     *
     * <p>{@link EndCause#REFUSED} is also what a master without free descriptors says (PROTOCOL.md 15), a name server that
     * is overloaded knows no host for a moment, and {@link EndCause#NOT_UNDERSTOOD} can be the farewell of a group that
     * ends: these are worth two attempts, but not the whole time.
     */
    static Fate of(EndCause cause) {
        return switch (cause) {
            case UNREACHABLE, TIMED_OUT -> new Fate(Outcome.UNREACHABLE, Again.WHILE_TIME_LASTS);
            case SERVER_CLOSED, LOST -> new Fate(Outcome.LOST, Again.WHILE_TIME_LASTS);
            case REFUSED -> new Fate(Outcome.REFUSED, Again.TWICE);
            case UNKNOWN_HOST, NOT_UNDERSTOOD -> new Fate(Outcome.UNREACHABLE, Again.TWICE);
            case REDIRECT_DISABLED, TOO_MANY_REDIRECTS, CONSOLE_DOWN -> new Fate(Outcome.UNREACHABLE, Again.NEVER);
            case USER_LEFT, WRITE_ACCESS_LOST -> new Fate(Outcome.LOST, Again.NEVER);
            case NO_SUCH_CONSOLE, AMBIGUOUS -> new Fate(Outcome.NO_SUCH_CONSOLE, Again.NEVER);
            case LOGIN_REFUSED,
                    WRONG_PASSWORD,
                    NO_PASSWORD,
                    ENCRYPTION_REQUIRED,
                    ENCRYPTION_UNSUPPORTED,
                    TLS_FAILED,
                    NO_PERMISSION,
                    WRITE_ACCESS_TAKEN,
                    NO_LOGINS,
                    NOT_ADMIN -> new Fate(Outcome.REFUSED, Again.NEVER);
        };
    }
}
