package org.rcons.generator.emit;

import java.util.List;

/** What a file is written on: with the line ends that it had. */
final class Paper {
    private final String lineEnd;
    private final StringBuilder out = new StringBuilder();

    /** For a file that looked like this before. */
    Paper(String before) {
        int end = before.indexOf('\n');
        lineEnd = end > 0 && before.charAt(end - 1) == '\r' ? "\r\n" : "\n";
    }

    /** A managed block of these lines, the first of which is its marker. */
    Piece piece(List<String> lines) {
        return new Piece(Marker.of(lines.get(0)), 0, text(lines));
    }

    /** Adds a piece as it is, on a line of its own. */
    void add(Piece piece) {
        separate();
        out.append(piece.text());
    }

    /** Adds lines. */
    void add(List<String> lines) {
        separate();
        out.append(text(lines));
    }

    private void separate() {
        if (out.length() > 0 && out.charAt(out.length() - 1) != '\n') {
            out.append(lineEnd);
        }
    }

    private String text(List<String> lines) {
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            text.append(line).append(lineEnd);
        }
        return text.toString();
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
