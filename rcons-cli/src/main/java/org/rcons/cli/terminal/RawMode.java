package org.rcons.cli.terminal;

import org.jline.nativ.CLibrary;
import org.jline.nativ.CLibrary.Termios;
import org.jspecify.annotations.Nullable;

/**
 * Raw mode of one terminal, which ends on every way out that a process can notice: {@link #leave}, or the end of the
 * JVM by return, exception, SIGTERM, SIGHUP or SIGINT. (SIGKILL cannot be noticed.) Raw modes may nest, a password
 * prompt inside a session: the JVM's end leaves the innermost first, so the user's own settings come last. One lock
 * for all of them, since the end of the JVM races with the threads that still run; what it has ended cannot begin
 * again.
 */
final class RawMode {
    private static final TerminalFlags FLAGS = TerminalFlags.ofThisSystem();

    private static @Nullable RawMode innermost;
    private static boolean guarded;
    private static boolean ending;

    private final int terminal;
    private @Nullable Termios saved;
    private @Nullable RawMode outer;

    /** @param terminal a file descriptor that is a terminal */
    RawMode(int terminal) {
        this.terminal = terminal;
    }

    /** Remembers the settings and makes the terminal raw; nothing if it is already, or if the JVM is ending. */
    void enter() throws TerminalException {
        synchronized (RawMode.class) {
            guard();
            if (ending || saved != null) {
                return;
            }
            Termios now = settings();
            Termios raw = settings();
            FLAGS.makeRaw(raw);
            saved = now;
            outer = innermost;
            innermost = this;
            if (CLibrary.tcsetattr(terminal, CLibrary.TCSANOW, raw) != 0) {
                leave();
                throw new TerminalException("cannot switch the terminal to raw mode");
            }
        }
    }

    /**
     * Puts back the settings that {@link #enter} found; nothing if it was not entered. Never waits for output to
     * drain: a terminal stopped by its user must not keep a process from ending.
     */
    void leave() {
        synchronized (RawMode.class) {
            Termios before = saved;
            if (before == null) {
                return;
            }
            saved = null;
            unlink();
            CLibrary.tcsetattr(terminal, CLibrary.TCSANOW, before);
        }
    }

    /** True between {@link #enter} and {@link #leave}. */
    boolean isEntered() {
        synchronized (RawMode.class) {
            return saved != null;
        }
    }

    /** True once the terminal is gone: its line hung up, its window closed. */
    boolean isHungUp() {
        return CLibrary.tcgetattr(terminal, new Termios()) != 0;
    }

    private Termios settings() throws TerminalException {
        Termios settings = new Termios();
        if (CLibrary.tcgetattr(terminal, settings) != 0) {
            throw new TerminalException("cannot read the terminal's settings: it has hung up");
        }
        return settings;
    }

    private void unlink() {
        if (innermost == this) {
            innermost = outer;
        } else {
            for (RawMode each = innermost; each != null; each = each.outer) {
                if (each.outer == this) {
                    each.outer = outer;
                }
            }
        }
        outer = null;
    }

    private static void guard() {
        if (guarded) {
            return;
        }
        guarded = true;
        try {
            Runtime.getRuntime().addShutdownHook(new AtEnd());
        } catch (IllegalStateException e) {
            ending = true;
        }
    }

    private static void leaveAll() {
        synchronized (RawMode.class) {
            ending = true;
            for (RawMode each = innermost; each != null; each = innermost) {
                each.leave();
            }
        }
    }

    /** The JVM's shutdown hook. */
    private static final class AtEnd extends Thread {
        @Override
        public void run() {
            leaveAll();
        }
    }
}
