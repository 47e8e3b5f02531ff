package org.rcons.generator.inventory.stanza;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rcons.generator.inventory.InventoryException;

/** Takes the text of {@code lsdef -z} apart. Attributes that nobody asks for, passwords among them, are not kept. */
final class StanzaReader {
    private static final int LONGEST = 64 * 1024 * 1024;
    private static final int MOST = 1_000_000;

    private final String file;
    private final Map<String, Integer> seen = new HashMap<>();
    private final List<Stanza> stanzas = new ArrayList<>();
    private @Nullable Stanza current;
    private int number;

    private StanzaReader(String file) {
        this.file = file;
    }

    /**
     * Reads all objects.
     *
     * @param file its name, for messages
     */
    static List<Stanza> read(Reader reader, String file) throws InventoryException {
        StanzaReader stanzas = new StanzaReader(file);
        try {
            stanzas.lines(new BufferedReader(reader));
            stanzas.finish();
        } catch (InventoryException e) {
            throw e;
        } catch (IOException e) {
            throw new InventoryException(
                    file + ":" + (stanzas.number + 1) + ":1: cannot be read: " + e.getMessage(), e);
        }
        return stanzas.stanzas;
    }

    private void lines(BufferedReader in) throws IOException {
        for (String line = line(in); line != null; line = line(in)) {
            number++;
            if (number == 1 && line.startsWith("\ufeff")) {
                line = line.substring(1);
            }
            if (!line.isBlank() && !line.startsWith("#")) {
                if (Character.isWhitespace(line.charAt(0))) {
                    attribute(line);
                } else {
                    header(line.stripTrailing());
                }
            }
        }
    }

    /** A line without its end, within bounds. */
    private @Nullable String line(BufferedReader in) throws IOException {
        int c = in.read();
        if (c < 0) {
            return null;
        }
        StringBuilder line = new StringBuilder();
        for (; c >= 0 && c != '\n'; c = in.read()) {
            if (line.length() == LONGEST) {
                number++;
                throw wrong(LONGEST, "the line is too long; is this the output of lsdef -z?");
            }
            line.append((char) c);
        }
        return line.toString();
    }

    private void header(String line) throws InventoryException {
        if (line.length() < 2 || !line.endsWith(":")) {
            throw wrong(
                    1, "neither an object (name:) nor an attribute (    name=value); is this the output of lsdef -z?");
        }
        finish();
        if (stanzas.size() == MOST) {
            throw wrong(1, "more than " + MOST + " objects");
        }
        current = new Stanza(line.substring(0, line.length() - 1), number, new HashMap<>());
    }

    private void attribute(String line) throws InventoryException {
        int start = 0;
        while (Character.isWhitespace(line.charAt(start))) {
            start++;
        }
        int equals = line.indexOf('=', start);
        if (equals <= start) {
            throw wrong(start + 1, "an attribute must read name=value");
        }
        if (current == null) {
            throw wrong(start + 1, "the attribute stands before the first object (name:)");
        }
        String name = line.substring(start, equals).strip();
        boolean kept = name.equals("objtype") || Attributes.isUsed(name);
        String value = kept ? line.substring(equals + 1).stripTrailing() : "";
        if (current.attributes().putIfAbsent(name, value) != null) {
            throw wrong(start + 1, name + " is set twice in " + current.name() + "; remove one");
        }
    }

    private void finish() throws InventoryException {
        Stanza done = current;
        if (done == null) {
            return;
        }
        if (done.type().isEmpty()) {
            throw at(done.line(), 1, done.name() + " has no objtype; add objtype=node, group or site");
        }
        Integer before = seen.putIfAbsent(done.type() + " " + done.name(), done.line());
        if (before != null) {
            throw at(
                    done.line(), 1, done.type() + " " + done.name() + " stands in line " + before + " too; remove one");
        }
        stanzas.add(done);
        current = null;
    }

    private InventoryException wrong(int column, String what) {
        return at(number, column, what);
    }

    private InventoryException at(int line, int column, String what) {
        return new InventoryException(file + ":" + line + ":" + column + ": " + what);
    }
}
