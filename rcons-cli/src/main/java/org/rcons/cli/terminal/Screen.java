package org.rcons.cli.terminal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * The standard output as bytes: no buffer, no charset, no line discipline of Java's. What {@link #write} was given
 * has left the process when it returns. The thread that relays the console and the one that reads the keyboard may
 * both write; the bytes of one call stay together.
 */
public final class Screen {
    private final FileOutputStream out;

    private Screen(FileOutputStream out) {
        this.out = out;
    }

    /** The screen of this process. */
    public static Screen open() {
        return new Screen(new FileOutputStream(FileDescriptor.out));
    }

    /** Another stream as the screen. */
    public static Screen on(FileOutputStream out) {
        return new Screen(out);
    }

    /**
     * Writes {@code length} bytes from {@code offset} as they are.
     *
     * @throws ScreenClosedException if nobody reads them any more
     */
    public synchronized void write(byte[] bytes, int offset, int length) throws ScreenClosedException {
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            throw new ScreenClosedException(e);
        }
    }

    /** Writes a text of ours as UTF-8. */
    public void print(String text) throws ScreenClosedException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        write(bytes, 0, bytes.length);
    }
}
