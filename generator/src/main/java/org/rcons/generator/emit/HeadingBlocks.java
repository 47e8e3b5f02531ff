package org.rcons.generator.emit;

import java.util.ArrayList;
import java.util.List;

/**
 * The header of a file (XCAT.md 3.4, step 1): {@code access *} and {@code default *} are written anew at the top;
 * {@code config *}, {@code default cyclades} and {@code default mrv} are written only if the file has none.
 *
 * <p>xCAT writes the last three in front of the first two when the file is new and has them behind from the second run
 * on; here they stand behind from the start, so that a second run changes nothing.
 */
final class HeadingBlocks {
    private static final String CONFIG = "config * {";
    private static final String CYCLADES = "default cyclades";
    private static final String MRV = "default mrv";

    private boolean hasConfig;
    private boolean hasCyclades;
    private boolean hasMrv;

    /** Takes note of what a piece that is not managed has, and takes out of it what is written anew. */
    String strip(Piece piece) throws ConserverCfException {
        String text = piece.text();
        StringBuilder kept = new StringBuilder();
        int line = piece.line();
        for (int at = 0; at < text.length(); line++) {
            int end = lineEnd(text, at);
            if (isRenewed(text, at)) {
                int close = new Scanner(text, at).blockEnd();
                if (close < 0) {
                    throw new ConserverCfException(
                            line, "the block that begins here is not closed; mend it by hand first");
                }
                line += newlines(text, at, close);
                end = afterBlock(text, close);
                line -= end > close && text.charAt(end - 1) == '\n' ? 0 : 1;
            } else {
                note(text, at);
                kept.append(text, at, end);
            }
            at = end;
        }
        return kept.toString();
    }

    private static boolean isRenewed(String text, int at) {
        int name = text.startsWith("access *", at) ? at + 8 : text.startsWith("default *", at) ? at + 9 : -1;
        return name >= 0 && !continues(text, name);
    }

    private void note(String text, int at) {
        hasConfig |= text.startsWith(CONFIG, at);
        hasCyclades |= isBlock(text, at, CYCLADES);
        hasMrv |= isBlock(text, at, MRV);
    }

    private static boolean isBlock(String text, int at, String start) {
        return text.startsWith(start, at) && !continues(text, at + start.length());
    }

    /** True if the name goes on. */
    private static boolean continues(String text, int at) {
        return at < text.length() && text.charAt(at) > ' ' && text.charAt(at) != '{';
    }

    private static int lineEnd(String text, int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end + 1;
    }

    /** Behind the line's end if nothing else stands on that line: what follows a block there is not part of it. */
    private static int afterBlock(String text, int close) {
        int end = lineEnd(text, close);
        return text.substring(close, end).isBlank() ? end : close;
    }

    /** How many line ends there are. */
    static int newlines(String text, int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            count += text.charAt(i) == '\n' ? 1 : 0;
        }
        return count;
    }

    /** The lines at the top of the file. */
    List<String> lines(Heading heading) {
        List<String> lines = new ArrayList<>();
        if (!heading.settings().isEmpty()) {
            lines.add(Marker.RCONS + " BEGIN config");
            // xCAT's program takes a line that reads exactly like its own config block for that one.
            block(lines, "config \"*\" {", heading.settings());
            lines.add(Marker.RCONS + " END config");
        }
        block(lines, "access * {", heading.access());
        block(lines, "default * {", heading.defaults());
        if (!hasConfig && !heading.tls().isEmpty()) {
            block(lines, CONFIG, heading.tls());
        }
        if (!hasCyclades) {
            lines.add(CYCLADES + " { type host; portbase 7000; portinc 1; }");
        }
        if (!hasMrv) {
            lines.add(MRV + " { type host; portbase 2000; portinc 100; }");
        }
        return lines;
    }

    private static void block(List<String> lines, String start, List<String> content) {
        lines.add(start);
        for (String line : content) {
            lines.add("  " + line);
        }
        lines.add("}");
    }
}
