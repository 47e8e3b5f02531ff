package org.rcons.testbed.fake;

import java.util.Map;
import java.util.TreeMap;

/**
 * A break sequence as configured (PROTOCOL.md 11.9).
 *
 * @param text with {@code \z} for a serial break, {@code \d} for a pause and the usual escapes
 * @param delayMilliseconds how long {@code \d} is; shown only, the fake does not pause
 * @param confirm whether the user is asked
 */
public record BreakSequence(String text, int delayMilliseconds, boolean confirm) {

    /** What a serial break is in the bytes that reached a console: telnet's break, as the server sends it to a host. */
    public static final String SERIAL_BREAK = "\u00ff\u00f3";

    /** The four that every conserver has. */
    static Map<Character, BreakSequence> defaults() {
        Map<Character, BreakSequence> defaults = new TreeMap<>();
        defaults.put('1', new BreakSequence("\\z", 250, false));
        defaults.put('2', new BreakSequence("\\r~^b", 250, false));
        defaults.put('3', new BreakSequence("#.", 250, false));
        defaults.put('4', new BreakSequence("\\r\\d~\\d^b", 600, false));
        return defaults;
    }

    /**
     * The bytes for the line.
     *
     * @param serial what stands for {@code \z}
     */
    String bytes(String serial) {
        StringBuilder bytes = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                bytes.append(escaped(text.charAt(++i), serial));
            } else if (c == '^' && i + 1 < text.length()) {
                bytes.append((char) (text.charAt(++i) & 0x1F));
            } else {
                bytes.append(c);
            }
        }
        return bytes.toString();
    }

    private static String escaped(char key, String serial) {
        return switch (key) {
            case 'z' -> serial;
            case 'd' -> "";
            case 'r' -> "\r";
            case 'n' -> "\n";
            case 't' -> "\t";
            default -> String.valueOf(key);
        };
    }
}
