package org.rcons.capture.text;

/**
 * Turns what a serial console sends into the text that a person sees, as it comes. Not thread-safe: one for each console.
 *
 * <ul>
 *   <li>Bytes are UTF-8; malformed ones become U+FFFD, one for each maximal subpart of a character.
 *   <li>Lines end with {@code \n}, however many CRs come with it. A CR alone takes the cursor to the beginning of the line.
 *   <li>Control characters and escape sequences vanish; endless ones are given up (see the bounds of
 *       {@link EscapeSequence}).
 *   <li>A line that is changed (after CR, backspace, cursor left, erase) is given again as a new line, as it stands up to
 *       what was written: text that was given cannot be taken back. What stood right of it is not repeated.
 *   <li>Text at another place of the screen begins a new line; a gap in a line becomes one blank. Cursor-right that follows
 *       cursor-restored leaves no gap: that is how SLOF echoes.
 *   <li>Time stamps of conserver and goconserver at the beginnings of lines are left out; notices of theirs are text.
 * </ul>
 *
 * The text does not depend on how the bytes were split. At most 26 characters (a time stamp's beginning) or 3 bytes (a
 * character's beginning) are held back; {@link #flush} releases them. Memory: about 1 KB.
 */
public final class CleanText {
    private static final char ESC = 0x1b;
    private static final char DEL = 0x7f;
    private static final char LAST_C1 = 0x9f;

    private final Utf8Pieces utf8 = new Utf8Pieces();
    private final EscapeSequence sequence = new EscapeSequence();
    private final ScreenLine line = new ScreenLine();
    private final LineStamp stamp = new LineStamp();
    private boolean restored;

    /** Takes what the console sent, and gives what is new to see; empty if nothing is. */
    public String push(byte[] bytes) {
        return clean(utf8.decode(bytes));
    }

    /** The console is quiet: gives what was held back. */
    public String flush() {
        String rest = clean(utf8.flush());
        StringBuilder out = new StringBuilder(rest);
        releaseStamp(out);
        return out.toString();
    }

    private String clean(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (sequence.begun()) {
                at += takeSequence(c, out) ? 1 : 0;
            } else if (isVisible(c)) {
                at = print(text, at, out);
            } else {
                control(c, out);
                at++;
            }
        }
        return out.toString();
    }

    private static boolean isVisible(char c) {
        return (c >= ' ' && c < DEL) || c > LAST_C1 || c == '\t';
    }

    /** Prints as much as possible at once; gives where it ends. */
    private int print(String text, int from, StringBuilder out) {
        restored = false;
        if (stamp.possible()) {
            if (stamp.take(text.charAt(from))) {
                if (!stamp.possible()) {
                    releaseStamp(out);
                }
                return from + 1;
            }
            releaseStamp(out);
        }
        int to = from + 1;
        while (to < text.length() && isVisible(text.charAt(to))) {
            to++;
        }
        line.print(text, from, to, out);
        return to;
    }

    private void releaseStamp(StringBuilder out) {
        String held = stamp.release();
        if (!held.isEmpty()) {
            line.print(held, 0, held.length(), out);
        }
    }

    private void control(char c, StringBuilder out) {
        switch (c) {
            case '\n' -> {
                releaseStamp(out);
                line.end(out);
                stamp.lineBegins();
            }
            case '\r' -> {
                releaseStamp(out);
                line.toBeginning(out);
            }
            case '\b' -> {
                releaseStamp(out);
                line.back(1);
            }
            case '\f', 0x0b -> {
                releaseStamp(out);
                line.endElsewhere(out);
            }
            case ESC -> {
                releaseStamp(out);
                sequence.begin();
            }
            default -> {
                // NUL, BEL, DEL and the like are not seen
            }
        }
    }

    /** Whether the character belonged to the sequence. */
    private boolean takeSequence(char c, StringBuilder out) {
        EscapeSequence.Effect effect = sequence.take(c);
        boolean wasRestored = restored;
        restored = effect == EscapeSequence.Effect.RESTORED || (sequence.begun() && wasRestored);
        switch (effect) {
            case ELSEWHERE -> line.endElsewhere(out);
            case BACK -> line.back(sequence.parameter());
            case COLUMN -> line.column(sequence.parameter(), out);
            case ERASE_TO_END -> line.eraseToEnd();
            case FORWARD -> {
                if (!wasRestored) {
                    line.forward(sequence.parameter(), out);
                }
            }
            default -> {
                // nothing to see
            }
        }
        return effect != EscapeSequence.Effect.NOT_MINE;
    }
}
