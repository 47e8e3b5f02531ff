package org.rcons.generator.apply;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * A shell script in the making: values, data and parts of ours, in the order given. All that it does is in functions
 * until the last line calls one, so that half a script does nothing.
 */
final class Script {
    private final StringBuilder text = new StringBuilder();

    /** A variable; the value may have anything in it but NUL. */
    Script set(String name, String value) {
        text.append(name).append("='").append(value.replace("'", "'\\''")).append("'\n");
        return this;
    }

    /** A function that prints bytes; encoded, as shells are not safe with all of them. */
    Script data(String function, String bytes) {
        text.append(function).append("() {\nbase64 -d <<'END'\n");
        text.append(Text.base64(bytes)).append("\nEND\n}\n");
        return this;
    }

    /** A file of this package. */
    Script part(String resource) {
        try (InputStream in = Script.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is not in the jar");
            }
            text.append(new String(in.readAllBytes(), US_ASCII));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The whole, which begins with its last line. */
    String begin() {
        return text.append("main\n").toString();
    }

    /** A path that no program takes for an option. */
    static String path(String path) {
        return path.startsWith("/") ? path : "./" + path;
    }
}
