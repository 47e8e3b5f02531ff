package org.rcons.protocol.session;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rcons.protocol.message.ConsoleName;

/**
 * Which console {@code call} has opened. The server completes names (PROTOCOL.md 8.1, 9.1): {@code call n1} opens n10
 * where there is no n1, and a program that was given n1 must not take n10 for it.
 */
final class OpenedName {
    private static final String LEAD = "[who ";

    private OpenedName() {}

    /** Fails if the answer to {@link Probe#WHO} names another console than the wanted one. */
    static void check(String answer, ConsoleName wanted, Turn turn) {
        String opened = of(answer);
        if (opened != null && !isMeant(opened, wanted.text())) {
            turn.fail(EndCause.NO_SUCH_CONSOLE, "'" + wanted.text() + "' is completed to '" + opened + "'");
        }
    }

    /** A server that does not know the question may be right. */
    private static @Nullable String of(String answer) {
        return answer.startsWith(LEAD) && answer.endsWith("]")
                ? answer.substring(LEAD.length(), answer.length() - 1)
                : null;
    }

    /** The name itself, the name with a domain behind it, or a name of which the wanted one is an alias. */
    static boolean isMeant(String opened, String wanted) {
        String name = opened.toLowerCase(Locale.ROOT);
        String start = wanted.toLowerCase(Locale.ROOT);
        return !name.startsWith(start) || name.length() == start.length() || name.charAt(start.length()) == '.';
    }
}
