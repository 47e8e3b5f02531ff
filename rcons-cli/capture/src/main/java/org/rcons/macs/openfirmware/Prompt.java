package org.rcons.macs.openfirmware;

import java.util.regex.Pattern;

/** Open Firmware's prompt: the depth of its stack and {@code >} (XCAT.md 13.4). */
final class Prompt {
    /** Erases what is in the firmware's line, where it knows that key; the Enter brings a fresh prompt in any case. */
    static final String FRESH_LINE = "\u0015\r";

    private static final Pattern PROMPT = Pattern.compile("-?[0-9a-f]{1,8} ?> ?");
    private static final Pattern PASSED = Pattern.compile("\n" + PROMPT.pattern() + "\n");
    private static final int SHOWN = 60;

    private Prompt() {}

    /** Whether the text ends with a prompt on a line of its own. */
    static boolean endsWithPrompt(String text) {
        int line = text.lastIndexOf('\n');
        return line >= 0 && PROMPT.matcher(text.substring(line + 1)).matches();
    }

    /** Whether a prompt stands on a line of its own, with other text below it: a notice of conserver, say. */
    static boolean wasThere(String text) {
        return PASSED.matcher(text).find();
    }

    /** The last line that shows something, short enough for a message, or an empty text. */
    static String lastLine(String text) {
        String shown = text.stripTrailing();
        shown = shown.substring(shown.lastIndexOf('\n') + 1).strip();
        StringBuilder line = new StringBuilder();
        shown.codePoints().limit(SHOWN).forEach(c -> line.appendCodePoint(Character.isISOControl(c) ? '?' : c));
        return line.toString();
    }
}
