package org.rcons.protocol.session;

import java.io.IOException;
import org.rcons.protocol.message.HostPort;

/**
 * An attempt that failed: where, why, at which step, what was expected and what came. The message is one line for a
 * user. Nothing that a server sends reaches it unescaped, and it has no stack trace: what a server did is no fault of
 * the code's.
 */
public final class ConserverException extends IOException {
    private static final long serialVersionUID = 1L;

    private final EndCause cause;
    private final Step step;
    private final String came;
    private final transient HostPort where;

    /**
     * A failure.
     *
     * @param where the conserver host
     * @param cause why
     * @param step what the client was waiting for
     * @param came what came instead, in the server's or the system's words, or empty
     */
    public ConserverException(HostPort where, EndCause cause, Step step, String came) {
        super(message(where, cause, step, came));
        this.where = where;
        this.cause = cause;
        this.step = step;
        this.came = came;
    }

    private static String message(HostPort where, EndCause cause, Step step, String came) {
        StringBuilder out = new StringBuilder().append(where).append(": ").append(cause.text());
        if (cause.dependsOnStep() && step != Step.OPEN && step != Step.CONNECT) {
            out.append(" while waiting for ").append(step.awaited());
        }
        if (!came.isEmpty()) {
            out.append(": ").append(Printable.of(came));
        }
        return cause.advice().isEmpty()
                ? out.toString()
                : out.append(" (").append(cause.advice()).append(')').toString();
    }

    /** One line for the user. */
    public String toLine() {
        return String.valueOf(getMessage());
    }

    /** Why. */
    public EndCause endCause() {
        return cause;
    }

    /** Which host and port. */
    public HostPort where() {
        return where;
    }

    /** What the client was waiting for. */
    public Step step() {
        return step;
    }

    /** What came, unescaped: not for a terminal. */
    public String came() {
        return came;
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
