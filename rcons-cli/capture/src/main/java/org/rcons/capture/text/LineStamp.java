package org.rcons.capture.text;

/**
 * The time that conserver and goconserver put before a line: {@code [Thu Oct 13 10:50:28 2016]} (XCAT.md 3.1) or
 * {@code [2016-10-13 10:50:28]}, and one blank after it if there is one. Holds back what can still become one, 26
 * characters at most.
 */
final class LineStamp {
    private static final String CONSERVERS = "[Aaa Aaa _9 99:99:99 9999]";
    private static final String GOCONSERVERS = "[9999-99-99 99:99:99]";
    private static final String NAMES = "Sun Mon Tue Wed Thu Fri Sat Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec ";

    private final StringBuilder held = new StringBuilder(0);
    private String form = CONSERVERS;
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
        if (isComplete()) {
            held.setLength(0);
            possible = false;
            return c == ' ';
        }
        if (at == 1) {
            form = c >= '0' && c <= '9' ? GOCONSERVERS : CONSERVERS;
        }
        boolean mine = fits(c, form.charAt(at));
        if (mine) {
            held.append(c);
        }
        possible = mine && (!isComplete() || isTime());
        return mine;
    }

    private boolean isComplete() {
        return held.length() > 1 && held.length() == form.length();
    }

    /** What was held back and is no stamp, or not to be waited for; nothing but text follows in this line. */
    String release() {
        String text = isComplete() && possible ? "" : held.toString();
        possible = possible && held.length() == 0;
        held.setLength(0);
        return text;
    }

    private boolean isTime() {
        return form.equals(GOCONSERVERS)
                || (NAMES.contains(held.substring(1, 5)) && NAMES.contains(held.substring(5, 9)));
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
