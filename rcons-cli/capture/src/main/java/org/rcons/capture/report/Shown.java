package org.rcons.capture.report;

/**
 * A console's words on the screen of a person: nothing in them paints, moves the cursor, turns text round or hides it. And
 * how many columns they take there.
 */
final class Shown {
    private static final char ODD = '?';

    /** First and last code points of the blocks that terminals show two columns wide (Unicode Annex 11). */
    private static final int[] WIDE = {
        0x1100, 0x115E, 0x2E80, 0x303E, 0x3041, 0xA4CF, 0xA960, 0xA97C, 0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE30, 0xFE6F,
        0xFF01, 0xFF60, 0xFFE0, 0xFFE6, 0x1F300, 0x1F64F, 0x1F680, 0x1F6FF, 0x1F900, 0x1F9FF, 0x20000, 0x3FFFD
    };

    private Shown() {}

    /** The text with a question mark for every odd character, and blanks for tabs. */
    static String harmless(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c == '\t') {
                out.append(' ');
            } else if (isOdd(c)) {
                out.append(ODD);
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    private static boolean isOdd(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> isUnseen(c);
        };
    }

    /** Letters and marks that are made to show nothing: fillers of Hangul, joiners, selectors of a variant. */
    private static boolean isUnseen(int c) {
        return switch (c) {
            case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x3164, 0xFFA0 -> true;
            default -> (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0x180B && c <= 0x180F) || (c >= 0xE0100 && c <= 0xE01EF);
        };
    }

    /** How many columns a harmless text takes. */
    static int columns(String text) {
        return text.codePoints().map(Shown::columns).sum();
    }

    /** As much of a harmless text as fits; what was cut off is replaced by three dots if they fit. */
    static String cut(String text, int width) {
        if (columns(text) <= width) {
            return text;
        }
        String dots = width > 3 ? "..." : "";
        StringBuilder out = new StringBuilder(width);
        int room = width - dots.length();
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            room -= columns(text.codePointAt(i));
            if (room < 0) {
                break;
            }
            out.appendCodePoint(text.codePointAt(i));
        }
        return out.append(dots).toString();
    }

    private static int columns(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        for (int i = 0; i < WIDE.length; i += 2) {
            if (c >= WIDE[i] && c <= WIDE[i + 1]) {
                return 2;
            }
        }
        return 1;
    }
}
