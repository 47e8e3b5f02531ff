package org.rcons.protocol.message;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a master or a group answers to {@code call} (PROTOCOL.md 8.1 and 9.1). */
public sealed interface CallReply {

    /**
     * Ask there, in this order, until one attaches.
     *
     * @param items at least one
     */
    record Elsewhere(List<Redirect> items) implements CallReply {
        /** Keeps its own copy. */
        public Elsewhere {
            items = List.copyOf(items);
        }
    }

    /**
     * The console is this connection's.
     *
     * @param access what was granted
     */
    record Granted(Access access) implements CallReply {}

    /**
     * The call failed.
     *
     * @param reason why
     * @param text the server's words
     */
    record Denied(Reason reason, String text) implements CallReply {}

    /** Why a call failed. */
    enum Reason {
        /** No console of that name. */
        NOT_FOUND,
        /** An abbreviation of several names; a second line follows with the choices. */
        AMBIGUOUS,
        /** The console is on another master and this one does not redirect. */
        REDIRECT_DISABLED,
        /** The user has no right on the console. */
        NO_PERMISSION,
        /** The console takes no logins ({@code options !login}); a message of the day may say why. */
        NO_LOGINS,
        /** Not a reply that the protocol has. */
        NOT_UNDERSTOOD
    }

    /**
     * Reads a reply.
     *
     * @param line without its line end
     * @param name what was asked for: group errors begin with it
     */
    static CallReply parse(String line, ConsoleName name) {
        Access access = Access.of(line);
        if (access != null) {
            return new Granted(access);
        }
        List<Redirect> items = line.isEmpty() ? null : Redirect.parse(line);
        return items != null ? new Elsewhere(items) : new Denied(reason(line, name.text() + ": "), line);
    }

    private static Reason reason(String line, String prefix) {
        if (line.startsWith("console `") && line.endsWith("' not found")) {
            return Reason.NOT_FOUND;
        }
        if (line.startsWith("ambiguous console abbreviation, `")) {
            return Reason.AMBIGUOUS;
        }
        if (line.startsWith("automatic redirection disabled - ")) {
            return Reason.REDIRECT_DISABLED;
        }
        return line.startsWith(prefix) ? groupReason(line.substring(prefix.length())) : Reason.NOT_UNDERSTOOD;
    }

    private static Reason groupReason(String text) {
        return switch (text) {
            case "no such console" -> Reason.NOT_FOUND;
            case "permission denied" -> Reason.NO_PERMISSION;
            default -> Reason.NO_LOGINS;
        };
    }

    /** The choices of the line behind an ambiguous reply, or null if the line is not that. */
    static @Nullable String choices(String line) {
        String lead = "\tchoices are ";
        return line.startsWith(lead) ? line.substring(lead.length()) : null;
    }
}
