package org.rcons.capture.text;

/**
 * The time that conserver and goconserver put before a line: {@code [Thu Oct 13 10:50:28 2016]}, and one blank after it
 * if there is one (XCAT.md 14). Holds back what can still become one, 26 characters at most.
 */
final class LineStamp {
    private static final String FORM = "[Aaa Aaa _9 99:99:99 9999]";
    private static final String NAMES = "Sun Mon Tue Wed Thu Fri Sat Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec ";

    private final StringBuilder held = new StringBuilder(0);
    private boolean possible = true;

    /** Whether the next character may belong to one. */
    boolean possible() {
        return possible;
    }

    /** A line begins. */
    void lineBegins() {
        possible = true;
    }

    /**
     * Takes a character if it belongs to one.
     *
     * @return whether it did; else {@link #release} gives what was taken for one
     */
    boolean take(char c) {
        int at = held.length();
        if (at == FORM.length()) {
            held.setLength(0);
            possible = false;
            return c == ' ';
        }
        if (fits(c, FORM.charAt(at))) {
            held.append(c);
            possible = at + 1 < FORM.length() || isTime();
            return true;
        }
        possible = false;
        return false;
    }

    /** What was held back and is no stamp, or not to be waited for; nothing but text follows in this line. */
    String release() {
        String text = held.length() == FORM.length() && possible ? "" : held.toString();
        possible = possible && held.length() == 0;
        held.setLength(0);
        return text;
    }

    private boolean isTime() {
        return NAMES.contains(held.substring(1, 5)) && NAMES.contains(held.substring(5, 9));
    }

    private static boolean fits(char c, char form) {
        return switch (form) {
            case 'A' -> c >= 'A' && c <= 'Z';
            case 'a' -> c >= 'a' && c <= 'z';
            case '9' -> c >= '0' && c <= '9';
            case '_' -> c == ' ' || (c >= '0' && c <= '9');
            default -> c == form;
        };
    }
}
