package org.rcons.macs.openfirmware;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a macro of the restricted prompt showed (XCAT.md 13.5). Nothing can be put around it: what follows the echo of the
 * command counts, up to the prompt.
 */
final class Macro {
    private static final Pattern UNKNOWN = Pattern.compile("undefined|unknown|\\?", Pattern.CASE_INSENSITIVE);

    private Macro() {}

    /** What followed the echo; without an echo everything, or null if that may be late news of another command. */
    @Nullable
    static String answer(String command, String text, boolean inStep) {
        int echo = text.lastIndexOf(command.strip());
        if (echo < 0) {
            return inStep ? text : null;
        }
        return text.substring(echo + command.strip().length());
    }

    /** Whether the prompt took it for no command at all. */
    static boolean unknown(String answer) {
        return UNKNOWN.matcher(answer).find();
    }
}
