package org.rcons.capture.fleet;

import org.rcons.capture.result.Outcome;
import org.rcons.protocol.session.EndCause;

/**
 * What a failure means for a console.
 *
 * @param outcome if it is final, or when there is no time left
 * @param attempts how often it is worth while to try again: it may go away by itself, as all does that a restart causes
 */
record Fate(Outcome outcome, int attempts) {
    private static final int AS_LONG_AS_THERE_IS_TIME = Integer.MAX_VALUE;
    private static final int A_FEW = 3;

    private static Fate end(Outcome outcome) {
        return new Fate(outcome, 0);
    }

    /**
     * Of a cause.
     *
     * @param atGroup whether it happened at the group that the master had named: after a restart another one may listen
     *     there, and does not know the console
     */
    static Fate of(EndCause cause, boolean atGroup) {
        return switch (cause) {
            case SERVER_CLOSED, LOST, UNREACHABLE, TIMED_OUT, USER_LEFT ->
                new Fate(Outcome.UNREACHABLE, AS_LONG_AS_THERE_IS_TIME);
            case UNKNOWN_HOST, TOO_MANY_REDIRECTS, NOT_UNDERSTOOD -> end(Outcome.UNREACHABLE);
            case NO_SUCH_CONSOLE -> new Fate(Outcome.NO_SUCH_CONSOLE, atGroup ? A_FEW : 0);
            case AMBIGUOUS, REDIRECT_DISABLED -> end(Outcome.NO_SUCH_CONSOLE);
            // A master without descriptors says so, too.
            case REFUSED -> new Fate(Outcome.REFUSED, A_FEW);
            case LOGIN_REFUSED,
                    WRONG_PASSWORD,
                    NO_PASSWORD,
                    ENCRYPTION_REQUIRED,
                    ENCRYPTION_UNSUPPORTED,
                    TLS_FAILED,
                    WRITE_ACCESS_TAKEN,
                    NO_PERMISSION,
                    NO_LOGINS,
                    NOT_ADMIN,
                    CONSOLE_DOWN -> end(Outcome.REFUSED);
            case WRITE_ACCESS_LOST -> end(Outcome.LOST);
        };
    }

    /** Whether another attempt behind so many is worth while. */
    boolean isWorth(int failures) {
        return failures <= attempts;
    }
}
