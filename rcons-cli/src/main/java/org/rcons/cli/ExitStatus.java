package org.rcons.cli;

import org.rcons.protocol.session.EndCause;

/** The exit statuses, as sysexits(3) numbers them. {@code console} says 0 for nearly everything (PROTOCOL.md 15.2). */
public enum ExitStatus {
    /** Ended by the user. */
    OK(0),
    /** The command line is wrong. */
    USAGE(64),
    /** There is no such console. */
    NO_CONSOLE(66),
    /** The host or the login was refused. */
    REFUSED(67),
    /** The host cannot be reached, the connection was lost, or the console is down ({@code -k}). */
    UNAVAILABLE(69),
    /** A fault of rcons itself. */
    INTERNAL(70),
    /** This user may not. */
    PERMISSION(77),
    /** A configuration file, a certificate or the choice of encryption does not fit. */
    CONFIGURATION(78);

    private final int code;

    ExitStatus(int code) {
        this.code = code;
    }

    /** The number for the shell. */
    public int code() {
        return code;
    }

    /** The status for the end of a session or of an attempt at one. */
    public static ExitStatus of(EndCause cause) {
        return switch (cause) {
            case USER_LEFT -> OK;
            case NO_SUCH_CONSOLE, AMBIGUOUS, REDIRECT_DISABLED -> NO_CONSOLE;
            case REFUSED, LOGIN_REFUSED, WRONG_PASSWORD, NO_PASSWORD -> REFUSED;
            case NO_PERMISSION, NO_LOGINS, NOT_ADMIN, WRITE_ACCESS_TAKEN -> PERMISSION;
            case ENCRYPTION_REQUIRED, ENCRYPTION_UNSUPPORTED, TOO_MANY_REDIRECTS -> CONFIGURATION;
            case SERVER_CLOSED,
                    LOST,
                    UNREACHABLE,
                    UNKNOWN_HOST,
                    TIMED_OUT,
                    TLS_FAILED,
                    CONSOLE_DOWN,
                    WRITE_ACCESS_LOST,
                    NOT_UNDERSTOOD -> UNAVAILABLE;
        };
    }
}
