package org.rcons.generator.inventory.tables;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rcons.generator.inventory.InventoryException;

/**
 * The text of one dump: a header {@code #a,b,c}, then rows of as many values, each in double quotes with double quotes
 * doubled, or nothing where nothing is set. Tolerated: a byte order mark, carriage returns before line ends, empty
 * lines, comment lines, values without quotes.
 */
final class CsvText {
    private static final char BYTE_ORDER_MARK = 0xfeff;
    private static final String BEHIND_VALUE = "',' or the end of the line behind a value";

    private final Path file;
    private final String text;
    private int at;

    CsvText(Path file, String text) {
        this.file = file;
        this.text = text;
        at = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
    }

    /** The names of the columns. */
    List<String> header() throws InventoryException {
        if (!is('#')) {
            throw expected(at, "a first line that names the columns, as in \"#node,groups,comments,disable\"");
        }
        List<String> columns = new ArrayList<>();
        do {
            at++;
            int start = at;
            while (at < text.length() && isNamePart(text.charAt(at))) {
                at++;
            }
            String column = text.substring(start, at);
            if (column.isEmpty() || columns.contains(column)) {
                throw expected(
                        start, column.isEmpty() ? "the name of a column" : "another name than " + column + " again");
            }
            columns.add(column);
        } while (is(','));
        endLine("',' or the end of the line behind the name of a column");
        return columns;
    }

    private static boolean isNamePart(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }

    /** True if there is one more row; goes to its start. */
    boolean hasRow() {
        while (at < text.length() && (isLineEnd() || is('#'))) {
            int end = text.indexOf('\n', at);
            at = end < 0 ? text.length() : end + 1;
        }
        return at < text.length();
    }

    /**
     * The next row.
     *
     * @param size how many values it must have
     * @return null where nothing is set: a dump does not tell NULL from the empty string
     */
    @Nullable
    String[] row(int size) throws InventoryException {
        @Nullable String[] row = new @Nullable String[size];
        int start = at;
        row[0] = value();
        for (int i = 1; i < size; i++) {
            if (!is(',')) {
                throw tooFew(start, i, size);
            }
            at++;
            row[i] = value();
        }
        if (is(',')) {
            throw expected(at, "the end of the line: the first line names " + size + " columns");
        }
        endLine(BEHIND_VALUE);
        return row;
    }

    private InventoryException tooFew(int start, int found, int size) {
        return isLineEnd()
                ? expected(
                        at,
                        size + " values, one a column of the first line; the row from line " + line(start) + " has "
                                + found)
                : expected(at, BEHIND_VALUE);
    }

    private @Nullable String value() throws InventoryException {
        if (is('"')) {
            return quoted();
        }
        int start = at;
        while (at < text.length() && !is(',') && !isLineEnd()) {
            if (is('"')) {
                throw expected(at, "no quote inside a value without quotes");
            }
            at++;
        }
        return at == start ? null : text.substring(start, at);
    }

    private @Nullable String quoted() throws InventoryException {
        int start = at;
        boolean doubled = false;
        int end = text.indexOf('"', start + 1);
        while (end >= 0 && end + 1 < text.length() && text.charAt(end + 1) == '"') {
            doubled = true;
            end = text.indexOf('"', end + 2);
        }
        if (end < 0) {
            throw expected(start, "a second quote to this one");
        }
        at = end + 1;
        String value = text.substring(start + 1, end);
        return value.isEmpty() ? null : doubled ? value.replace("\"\"", "\"") : value;
    }

    private boolean is(char c) {
        return at < text.length() && text.charAt(at) == c;
    }

    private boolean isLineEnd() {
        int end = is('\r') ? at + 1 : at;
        return end == text.length() || text.charAt(end) == '\n';
    }

    private void endLine(String what) throws InventoryException {
        if (!isLineEnd()) {
            throw expected(at, what);
        }
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end + 1;
    }

    private InventoryException expected(int where, String what) {
        int lineStart = text.lastIndexOf('\n', where - 1) + 1;
        return new InventoryException(file + ":" + line(where) + ':' + (where - lineStart + 1) + ": expected " + what);
    }

    private int line(int where) {
        int line = 1;
        for (int i = text.indexOf('\n'); i >= 0 && i < where; i = text.indexOf('\n', i + 1)) {
            line++;
        }
        return line;
    }
}
