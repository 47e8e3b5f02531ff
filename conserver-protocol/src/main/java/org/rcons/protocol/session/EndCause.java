package org.rcons.protocol.session;

/** Why a session or an attempt at one ended: one list for messages, logs, metrics and exit statuses. */
public enum EndCause {
    /** The user left with the escape command or closed the session. */
    USER_LEFT("ended by the user", ""),
    /** The server closed an open session: it stopped, the console was removed, or an admin ended it. */
    SERVER_CLOSED("the conserver host closed the session", "connect again; the text above may say why"),
    /** An open or half-open connection broke. */
    LOST("the connection was lost", "connect again"),
    /** No TCP connection could be made. */
    UNREACHABLE("cannot connect", "is conserver running there, and is this its port?"),
    /** The name of the host has no address. */
    UNKNOWN_HOST("the host name cannot be resolved", "check the spelling, or give an address"),
    /** A deadline passed. */
    TIMED_OUT("no answer in time", "the conserver host may be overloaded or waiting for its DNS; try again"),
    /** The host does not let this machine in (tcp wrappers or an access block). */
    REFUSED("the conserver host refuses this machine", "add this machine to its access block or hosts.allow"),
    /** The login was refused without a password being asked. */
    LOGIN_REFUSED("the login was refused", "check the user name (-l)"),
    /** The password was wrong. */
    WRONG_PASSWORD("the password was not accepted", "check the user name (-l) and the password"),
    /** The server asked for a password and nobody could give one. */
    NO_PASSWORD("a password is needed", "run it on a terminal, or let the conserver host trust this machine"),
    /** The server insists on encryption and this client was told not to use it. */
    ENCRYPTION_REQUIRED("the conserver host requires encryption", "leave -E and 'sslenabled no' out"),
    /** This client insists on encryption and the server has none. */
    ENCRYPTION_UNSUPPORTED("the conserver host has no encryption", "use -U to allow plain text, or -E for it only"),
    /** The TLS handshake failed. */
    TLS_FAILED("the TLS handshake failed", "compare the certificates on both sides"),
    /** There is no console of that name. */
    NO_SUCH_CONSOLE("no such console", "check the spelling"),
    /** The name abbreviates several. */
    AMBIGUOUS("the name is ambiguous", "write it out"),
    /** The user has no right on the console. */
    NO_PERMISSION("no permission for this console", "ask for rw or ro in conserver.cf"),
    /** Somebody else writes, and a program that types does not do without. */
    WRITE_ACCESS_TAKEN("somebody else has the write access", "-f takes it away"),
    /** Somebody else took the write access from a program that types. */
    WRITE_ACCESS_LOST("somebody else took the write access", "agree with them, then try again"),
    /** The console takes no logins now. */
    NO_LOGINS("the console takes no logins now", "it has 'options !login' in conserver.cf"),
    /** The command is for admins. */
    NOT_ADMIN("only an admin may do that", "ask for an entry in the admin list"),
    /** The console is on another host and this one does not redirect. */
    REDIRECT_DISABLED("the console is on another conserver host", "connect to that host directly"),
    /** More than 12 redirects. */
    TOO_MANY_REDIRECTS("redirected too often", "two conserver.cf name each other as the console's master"),
    /** The line is down and the user wanted it up ({@code -k}). */
    CONSOLE_DOWN("the console is down", "leave -k out to attach all the same and open it with ^Eco"),
    /** The server said something that the protocol does not have. */
    NOT_UNDERSTOOD("the answer is not conserver's", "is this the port of a conserver master?");

    private final String text;
    private final String advice;

    EndCause(String text, String advice) {
        this.text = text;
        this.advice = advice;
    }

    /** What happened, as the middle of a message. */
    public String text() {
        return text;
    }

    /** Whether it can happen at several steps, so that a message has to name the one. */
    boolean dependsOnStep() {
        return this == LOST || this == TIMED_OUT || this == NOT_UNDERSTOOD;
    }

    /** What to try, or empty. */
    public String advice() {
        return advice;
    }
}
