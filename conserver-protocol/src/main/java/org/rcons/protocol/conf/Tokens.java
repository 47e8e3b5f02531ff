package org.rcons.protocol.conf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts configuration text into tokens by the rules of the parser that conserver and {@code console} share, as measured on
 * them:
 * <ul>
 *   <li><code>{ } ;</code> are tokens of their own,
 *   <li>{@code "..."} quotes everything but {@code \"}; outside of quotes {@code \c} is the character c itself,
 *   <li>{@code #} begins a comment anywhere, {@code #include FILE} continues with that file as if its text stood there
 *       (relative to the working directory, ten files deep); in a text that is no file of this machine it is passed over
 *       with a warning,
 *   <li>words end at white space; phrases (names of blocks, values) keep inner white space and lose the outer.
 * </ul>
 */
final class Tokens {
    static final int END = -1;
    static final int TEXT = 'a';

    private static final int MAX_DEPTH = 10;
    private static final byte[] INCLUDE = {'#', 'i', 'n', 'c', 'l', 'u', 'd', 'e'};

    private final List<String> warnings;
    private final ByteArrayOutputStream text = new ByteArrayOutputStream();
    private Source source;
    private Place where;

    Tokens(Source source, List<String> warnings) {
        this.source = source;
        this.where = source.where();
        this.warnings = warnings;
    }

    /** The next token: {@link #TEXT}, one of the three marks, or {@link #END}. */
    int next(boolean phrase) {
        int c = skipBlanks();
        where = source.where();
        if (c == END) {
            return END;
        }
        if (isMark(c)) {
            source.advance();
            return c;
        }
        text.reset();
        return readText(phrase);
    }

    /** The text of the token, trimmed. */
    byte[] bytes() {
        byte[] bytes = text.toByteArray();
        int to = bytes.length;
        while (to > 0 && isBlank(bytes[to - 1])) {
            to--;
        }
        return to == bytes.length ? bytes : Arrays.copyOf(bytes, to);
    }

    String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    /** Where the token begins. */
    Place where() {
        return where;
    }

    private int readText(boolean phrase) {
        for (int c = peek(); c != END && !isMark(c) && (phrase || !isBlank(c)); c = peek()) {
            if (c == '#') {
                comment();
            } else if (!readPiece(c)) {
                return END;
            }
        }
        return TEXT;
    }

    /** False if the text ends within quotes or behind a backslash. */
    private boolean readPiece(int c) {
        source.advance();
        if (c == '"') {
            return readQuoted();
        }
        if (c == '\\') {
            int escaped = source.peek();
            if (escaped == END) {
                return false;
            }
            source.advance();
            text.write(escaped);
            return true;
        }
        text.write(c);
        return true;
    }

    private boolean readQuoted() {
        for (int c = source.peek(); c != END; c = source.peek()) {
            source.advance();
            if (c == '"') {
                return true;
            }
            if (c == '\\' && source.peek() == '"') {
                c = '"';
                source.advance();
            }
            text.write(c);
        }
        return false;
    }

    private int skipBlanks() {
        for (int c = peek(); ; c = peek()) {
            if (c == '#') {
                comment();
            } else if (isBlank(c)) {
                source.advance();
            } else {
                return c;
            }
        }
    }

    /** The next byte; goes back to the including file at the end of an included one. */
    private int peek() {
        int c = source.peek();
        while (c == END && source.includedBy != null) {
            source = source.includedBy;
            c = source.peek();
        }
        return c;
    }

    private void comment() {
        Place at = source.where();
        StringBuilder line = new StringBuilder();
        for (int c = source.peek(); c != END && c != '\n'; c = source.peek()) {
            line.append((char) c);
            source.advance();
        }
        String file = included(line);
        if (file != null) {
            include(file, at);
        }
    }

    private static @Nullable String included(StringBuilder line) {
        if (line.length() <= INCLUDE.length || !isBlank(line.charAt(INCLUDE.length))) {
            return null;
        }
        for (int i = 0; i < INCLUDE.length; i++) {
            if (line.charAt(i) != INCLUDE[i]) {
                return null;
            }
        }
        return new String(
                line.substring(INCLUDE.length).trim().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private void include(String file, Place at) {
        if (!source.onDisk) {
            warnings.add(at + ": #include " + file + " is not read from here");
            return;
        }
        if (source.depth == MAX_DEPTH) {
            warnings.add(
                    at + ": '" + file + "' is not read: files include each other more than " + MAX_DEPTH + " deep");
            return;
        }
        try {
            source = Source.open(file, source);
        } catch (IOException e) {
            warnings.add(at + ": cannot include " + e.getMessage());
        }
    }

    private static boolean isMark(int c) {
        return c == '{' || c == '}' || c == ';';
    }

    private static boolean isBlank(int c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }
}
