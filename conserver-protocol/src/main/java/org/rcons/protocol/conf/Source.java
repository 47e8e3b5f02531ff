package org.rcons.protocol.conf;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** One configuration file in memory, and how far it is read. */
public final class Source {
    private static final int MAX_BYTES = 1 << 20;

    final boolean onDisk;
    final @Nullable Source includedBy;
    final int depth;
    private final String file;
    private final byte[] bytes;
    private int at;
    private int line = 1;
    private int lineStart;

    private Source(String file, byte[] bytes, @Nullable Source includedBy, boolean onDisk) {
        this.file = file;
        this.bytes = bytes;
        this.includedBy = includedBy;
        this.onDisk = onDisk;
        this.depth = includedBy == null ? 1 : includedBy.depth + 1;
    }

    /**
     * Reads a file, at most 1 MiB, and what it includes.
     *
     * @throws IOException if it cannot be read; the message says why, with the file's name
     */
    public static Source file(String file) throws IOException {
        return open(file, null);
    }

    /**
     * A text, perhaps that of another machine's file: what it includes is not looked for here.
     *
     * @param name for messages
     */
    public static Source text(String name, byte[] text) {
        return new Source(name, text.clone(), null, false);
    }

    static Source open(String file, @Nullable Source includedBy) throws IOException {
        if (new File(file).isDirectory()) {
            throw new IOException(file + " (Is a directory)");
        }
        try (InputStream in = new FileInputStream(file)) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new IOException(file + " (larger than 1 MiB)");
            }
            return new Source(file, bytes, includedBy, true);
        }
    }

    /** The next byte as 0 to 255, or -1 at the end; does not go on. */
    int peek() {
        return at < bytes.length ? bytes[at] & 0xFF : -1;
    }

    void advance() {
        if (bytes[at++] == '\n') {
            line++;
            lineStart = at;
        }
    }

    /** Where the next byte stands. */
    Place where() {
        return new Place(file, line, at - lineStart + 1);
    }
}
