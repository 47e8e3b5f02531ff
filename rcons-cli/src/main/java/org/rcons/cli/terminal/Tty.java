package org.rcons.cli.terminal;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import org.jline.nativ.CLibrary;
import org.jspecify.annotations.Nullable;

/**
 * The standard input as bytes: the user's terminal, or else a pipe or a file. One thread reads it; any thread may
 * {@link #restore} it, and the JVM's end does so by itself (not {@link Runtime#halt}).
 */
public final class Tty implements AutoCloseable {
    private static final int STANDARD_INPUT = 0;
    private static final int DEFAULT_HEIGHT = 24;

    private final FileInputStream in = new FileInputStream(FileDescriptor.in);
    private final @Nullable RawMode mode;
    private final @Nullable PipedInput pipe;
    private byte[] ahead = {};
    private volatile boolean closed;

    private Tty(@Nullable RawMode mode) {
        this.mode = mode;
        this.pipe = mode == null ? new PipedInput(in) : null;
    }

    /**
     * Looks at the standard input and changes nothing.
     *
     * @throws TerminalException if JLine's native library cannot be loaded on this system
     */
    public static Tty open() throws TerminalException {
        return new Tty(isTerminal(STANDARD_INPUT) ? new RawMode(STANDARD_INPUT) : null);
    }

    /** False for a pipe or a file: raw mode, height and suspension mean nothing then. */
    public boolean isTerminal() {
        return mode != null;
    }

    /**
     * Makes a terminal raw: all 256 byte values pass both ways unchanged and no key makes a signal. Does nothing if
     * it is raw already, if this is no terminal, and while the JVM ends.
     */
    public void raw() throws TerminalException {
        if (mode != null && !closed) {
            mode.enter();
        }
    }

    /** Gives the terminal its user's settings back. Can be called any time, by any thread, more than once. */
    public void restore() {
        if (mode != null) {
            mode.leave();
        }
    }

    /**
     * Reads what is there, at most {@code buffer.length} bytes. From a raw terminal, a pipe or a file it waits 100 ms
     * at most; from a terminal that is not raw until something comes.
     *
     * @return how many bytes; 0 if none came in time; -1 at the end of the input, of the terminal's line, or of this
     *     object's use
     * @throws IOException if a pipe or file cannot be read
     */
    public int read(byte[] buffer) throws IOException {
        if (closed) {
            return -1;
        }
        if (ahead.length > 0) {
            return readAhead(buffer);
        }
        return pipe == null ? readTerminal(Objects.requireNonNull(mode), buffer) : pipe.read(buffer);
    }

    /** Puts bytes back that were read and are for somebody else: the next {@link #read} finds them first. */
    public void unread(byte[] bytes, int offset, int length) {
        byte[] both = Arrays.copyOfRange(bytes, offset, offset + length + ahead.length);
        System.arraycopy(ahead, 0, both, length, ahead.length);
        ahead = both;
    }

    private int readAhead(byte[] buffer) {
        int count = Math.min(buffer.length, ahead.length);
        System.arraycopy(ahead, 0, buffer, 0, count);
        ahead = Arrays.copyOfRange(ahead, count, ahead.length);
        return count;
    }

    /**
     * Java reports a tick of a raw terminal as end of file, as it does a hang-up; only the terminal itself knows
     * which it was. An error (EIO) comes from a line that hung up, or a shell that ended and left us behind.
     */
    private int readTerminal(RawMode raw, byte[] buffer) {
        boolean ticking = raw.isEntered();
        int count;
        try {
            count = in.read(buffer);
        } catch (IOException e) {
            return -1;
        }
        return count < 0 && ticking && !closed && !raw.isHungUp() ? 0 : count;
    }

    /** The terminal's height in lines, 24 where that is not known. */
    public int height() {
        CLibrary.WinSize size = new CLibrary.WinSize();
        boolean known = mode != null && CLibrary.ioctl(STANDARD_INPUT, CLibrary.TIOCGWINSZ, size) == 0;
        return known && size.ws_row > 0 ? size.ws_row : DEFAULT_HEIGHT;
    }

    /**
     * Gives the terminal back and stops this process as the suspend key would; returns with the terminal raw again
     * (if it was) once the shell continues it. The signal is SIGTSTP, not SIGSTOP: where no shell could ever
     * continue it (a terminal window that runs rcons alone) the kernel ignores it and this returns at once, instead
     * of freezing for good.
     */
    public void suspend() throws TerminalException {
        boolean wasRaw = mode != null && mode.isEntered();
        restore();
        try {
            StopSignal.raise();
        } finally {
            if (wasRaw) {
                raw();
            }
        }
    }

    /** Restores the terminal for good: {@link #raw} does nothing from now on and {@link #read} says -1. */
    @Override
    public void close() {
        closed = true;
        restore();
    }

    /**
     * Goes through raw mode on a pseudo-terminal that nobody sees, so that a training run without a terminal loads
     * what a session on one loads. Its two descriptors stay open until the process ends.
     */
    public static void rehearse() throws TerminalException {
        int[] person = new int[1];
        int[] program = new int[1];
        if (!isTerminal(STANDARD_INPUT) && CLibrary.openpty(person, program, new byte[64], null, null) == 0) {
            RawMode mode = new RawMode(program[0]);
            mode.enter();
            mode.leave();
        }
    }

    static boolean isTerminal(int descriptor) throws TerminalException {
        try {
            return CLibrary.isatty(descriptor) == 1;
        } catch (LinkageError e) {
            throw new TerminalException("cannot use the terminal: " + e.getMessage(), e);
        }
    }
}
