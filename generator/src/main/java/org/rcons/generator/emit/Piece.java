package org.rcons.generator.emit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a conserver.cf.
 *
 * @param marker that begins it; null for text that is not managed
 * @param line where it begins, counted from 1
 * @param text with its line ends
 */
record Piece(@Nullable Marker marker, int line, String text) {
    /**
     * Takes a file apart.
     *
     * @throws ConserverCfException if a marker has no partner: what lies behind it could be anybody's
     */
    static List<Piece> parse(String file) throws ConserverCfException {
        List<Piece> pieces = new ArrayList<>();
        Marker open = null;
        int start = 0;
        int startLine = 1;
        int line = 1;
        for (int at = 0; at < file.length(); line++) {
            int end = file.indexOf('\n', at) + 1;
            end = end == 0 ? file.length() : end;
            Marker marker = file.charAt(at) == '#' ? Marker.of(file.substring(at, end)) : null;
            if (marker != null) {
                checkOrder(open, marker, line, startLine);
                int cut = marker.begin() ? at : end;
                add(pieces, open, startLine, file.substring(start, cut));
                open = marker.begin() ? marker : null;
                start = cut;
                startLine = marker.begin() ? line : line + 1;
            }
            at = end;
        }
        if (open != null) {
            throw torn(startLine, open, "END");
        }
        add(pieces, null, startLine, file.substring(start));
        return pieces;
    }

    private static void checkOrder(@Nullable Marker open, Marker next, int line, int openLine)
            throws ConserverCfException {
        if (open == null) {
            if (!next.begin()) {
                throw torn(line, next, "BEGIN");
            }
        } else if (!next.closes(open)) {
            throw torn(openLine, open, "END");
        }
    }

    private static ConserverCfException torn(int line, Marker marker, String partner) {
        return new ConserverCfException(
                line,
                "'" + marker + "' has no " + partner + " line of its own; mend or remove these lines by hand first");
    }

    private static void add(List<Piece> pieces, @Nullable Marker marker, int line, String text) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(marker, line, text));
        }
    }

    /** The node, if this is its console's block. */
    @Nullable
    String console() {
        return marker == null ? null : marker.console();
    }

    /** The terminal server, if this is its block. */
    @Nullable
    String terminalServer() {
        return marker == null ? null : marker.terminalServer();
    }

    /** True for what belongs to rcons alone. */
    boolean isOwn() {
        return marker != null && marker.owner().equals(Marker.RCONS);
    }
}
