package org.rcons.protocol.route;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.rcons.protocol.message.ConsoleName;

/**
 * The bytes of a routes file and a cursor that goes from route to route. Plain loops over bytes and {@code java.io}
 * only: this runs at every start of rcons.
 */
final class RoutesText {
    private static final int MAX_BYTES = 64 << 20;

    private final String file;
    private final byte[] bytes;
    private int at;
    private int line;
    private int lineStart;
    private int nameStart;
    private int nameEnd;

    RoutesText(String file, byte[] bytes) {
        this.file = file;
        this.bytes = bytes;
    }

    static RoutesText read(File file) throws RoutesException {
        try (InputStream in = new FileInputStream(file)) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new RoutesException(file + ": larger than 64 MiB, which no routes file is");
            }
            return new RoutesText(file.getPath(), bytes);
        } catch (RoutesException e) {
            throw e;
        } catch (IOException e) {
            throw new RoutesException("cannot read routes: " + e.getMessage());
        }
    }

    /** The route's host for one name, or null; the first line that has it counts, and no other line is checked. */
    @Nullable
    WrittenHost find(byte[] name) throws RoutesException {
        while (nextName()) {
            if (nameIs(name)) {
                return host();
            }
            skipLine();
        }
        return null;
    }

    /** Goes to the next line that holds a route and takes its first word; false at the end of the file. */
    boolean nextName() {
        while (at < bytes.length) {
            line++;
            lineStart = at;
            skipBlanks();
            if (!atLineEnd()) {
                nameStart = at;
                skipWord();
                nameEnd = at;
                return true;
            }
            skipLine();
        }
        return false;
    }

    boolean nameIs(byte[] name) {
        if (nameEnd - nameStart != name.length) {
            return false;
        }
        for (int i = 0; i < name.length; i++) {
            if (bytes[nameStart + i] != name[i]) {
                return false;
            }
        }
        return true;
    }

    /** The console's name, checked. */
    String name() throws RoutesException {
        try {
            return checkName(text(nameStart, nameEnd));
        } catch (IllegalArgumentException e) {
            throw error(String.valueOf(e.getMessage()));
        }
    }

    /** The rest of the route's line. */
    WrittenHost host() throws RoutesException {
        skipBlanks();
        int from = at;
        if (atLineEnd()) {
            throw error(from, "'" + printable(text(nameStart, nameEnd)) + "' has no conserver host: write NODE HOST");
        }
        skipWord();
        int to = at;
        skipBlanks();
        if (!atLineEnd()) {
            throw error(at, "too many words: write NODE HOST or NODE HOST:PORT");
        }
        skipLine();
        try {
            return WrittenHost.parse(text(from, to));
        } catch (IllegalArgumentException e) {
            throw error(from, String.valueOf(e.getMessage()));
        }
    }

    void skipLine() {
        while (at < bytes.length && bytes[at++] != '\n') {
            // on to the line's end
        }
    }

    /** Where the current route stands. */
    String where() {
        return file + ":" + line;
    }

    int lineNumber() {
        return line;
    }

    RoutesException error(String what) {
        return error(nameStart, what);
    }

    private RoutesException error(int position, String what) {
        return RoutesException.at(file, line, position - lineStart + 1, what);
    }

    /** A name that the file format can hold: a blank would end it, and {@code #} begins a comment. */
    static String checkName(String text) {
        String name = new ConsoleName(text).text();
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) <= ' ') {
                throw new IllegalArgumentException("the console name '" + printable(name) + "' has a blank in it");
            }
        }
        if (name.charAt(0) == '#') {
            throw new IllegalArgumentException("the console name '" + printable(name) + "' begins with #");
        }
        return name;
    }

    private void skipBlanks() {
        while (at < bytes.length && (bytes[at] == ' ' || bytes[at] == '\t' || bytes[at] == '\r')) {
            at++;
        }
    }

    private void skipWord() {
        while (at < bytes.length && (bytes[at] < 0 || bytes[at] > ' ')) {
            at++;
        }
    }

    private boolean atLineEnd() {
        return at == bytes.length || bytes[at] == '\n' || bytes[at] == '#';
    }

    private String text(int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    private static String printable(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < Math.min(text.length(), 80); i++) {
            char c = text.charAt(i);
            out.append(Character.isISOControl(c) ? '?' : c);
        }
        return out.toString();
    }
}
