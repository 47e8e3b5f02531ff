package org.rcons.generator.emit;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The consoles that somebody wrote into a file by hand.
 *
 * @param lines where each begins, by its name in lower case, as conserver ignores case
 * @param mayHaveMore true if the file includes others
 */
record HandWritten(Map<String, Integer> lines, boolean mayHaveMore) {
    private static final String INCLUDE = "#include ";

    /** Looks through the pieces that are not managed. */
    static HandWritten of(List<Piece> pieces) {
        Map<String, Integer> lines = new TreeMap<>();
        boolean includes = false;
        for (Piece piece : pieces) {
            if (piece.marker() == null) {
                includes |= piece.text().startsWith(INCLUDE) || piece.text().contains("\n" + INCLUDE);
                find(piece, lines);
            }
        }
        return new HandWritten(lines, includes);
    }

    private static void find(Piece piece, Map<String, Integer> lines) {
        Scanner scanner = new Scanner(piece.text(), 0);
        int line = piece.line();
        int seen = 0;
        for (Scanner.Block block = scanner.block(); block != null; block = scanner.block()) {
            line += HeadingBlocks.newlines(piece.text(), seen, block.at());
            seen = block.at();
            if (block.type().equalsIgnoreCase("console")) {
                lines.putIfAbsent(block.name().toLowerCase(Locale.ROOT), line);
            }
        }
    }

    /**
     * Refuses a managed console that is written by hand as well: conserver would refuse the whole file.
     *
     * @throws ConserverCfException that says where
     */
    void checkAgainst(List<Piece> pieces) throws ConserverCfException {
        for (Piece piece : pieces) {
            String node = piece.console();
            Integer line = node == null ? null : lines.get(node.toLowerCase(Locale.ROOT));
            if (line != null) {
                throw new ConserverCfException(
                        line,
                        "console " + node + " is written by hand here and managed too, which conserver refuses; "
                                + "remove the one or keep the node out of this command");
            }
        }
    }

    /** True if a file may do without managed consoles. */
    boolean suffices() {
        return mayHaveMore || !lines.isEmpty();
    }
}
