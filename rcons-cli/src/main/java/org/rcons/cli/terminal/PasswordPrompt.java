package org.rcons.cli.terminal;

import java.io.File;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jline.nativ.CLibrary;

/**
 * Asks for a password on the controlling terminal, /dev/tty, whatever the standard streams are. Nothing typed is
 * shown; keys make no signals meanwhile, and the terminal's settings come back on every way out, as they were before
 * (raw inside a session).
 */
public final class PasswordPrompt {
    /** The longest password, in bytes; conserver reads a line. */
    public static final int MAX_BYTES = 1024;

    private static final File CONTROLLING_TERMINAL = new File("/dev/tty");
    private static final int DESCRIPTORS = 1024;
    private static final byte[] NEW_LINE = {'\r', '\n'};

    private PasswordPrompt() {}

    /** What came of the question. */
    public sealed interface Answer permits Password, Declined {}

    /** Why there is no password. */
    public enum Declined implements Answer {
        /** This process has no terminal to ask on (a batch job, cron). */
        NO_TERMINAL,
        /** The person typed ^C, ^D or ^\, or the terminal hung up. */
        CANCELLED
    }

    /**
     * Prints the question, such as {@code "Password: "}, reads up to Enter and ends the line on the screen.
     *
     * @throws TerminalException if there is a terminal but its echo cannot be switched off
     */
    public static Answer ask(String question) throws TerminalException {
        boolean[] before = terminals();
        try (FileInputStream keyboard = new FileInputStream(CONTROLLING_TERMINAL);
                FileOutputStream screen = new FileOutputStream(CONTROLLING_TERMINAL)) {
            return ask(question, keyboard, screen, new RawMode(firstNew(before)));
        } catch (TerminalException e) {
            throw e;
        } catch (FileNotFoundException e) {
            return Declined.NO_TERMINAL;
        } catch (IOException e) {
            return Declined.CANCELLED;
        }
    }

    private static Answer ask(String question, FileInputStream keyboard, FileOutputStream screen, RawMode mode)
            throws IOException {
        mode.enter();
        try {
            screen.write(question.getBytes(StandardCharsets.UTF_8));
            Answer answer = read(keyboard, mode);
            screen.write(NEW_LINE);
            return answer;
        } finally {
            mode.leave();
        }
    }

    private static Answer read(FileInputStream keyboard, RawMode mode) throws IOException {
        LineBuffer line = new LineBuffer(MAX_BYTES);
        try {
            while (true) {
                int key = keyboard.read();
                if (key == '\r' || key == '\n') {
                    return new Password(line.toBytes());
                }
                if (isRefusal(key) || (key < 0 && !isTick(mode))) {
                    return Declined.CANCELLED;
                }
                take(line, key);
            }
        } finally {
            line.wipe();
        }
    }

    private static boolean isTick(RawMode mode) {
        return mode.isEntered() && !mode.isHungUp();
    }

    private static boolean isRefusal(int key) {
        return key == ('C' & 0x1F) || key == ('D' & 0x1F) || key == ('\\' & 0x1F);
    }

    private static void take(LineBuffer line, int key) {
        if (key == '\b' || key == 0x7F) {
            line.removeLast();
        } else if (key == ('U' & 0x1F)) {
            line.wipe();
        } else if (key >= 0) {
            line.add(key);
        }
    }

    /** Which descriptors are terminals; Java does not tell the number of a file it opened. */
    private static boolean[] terminals() throws TerminalException {
        boolean[] terminals = new boolean[DESCRIPTORS];
        for (int i = 0; i < DESCRIPTORS; i++) {
            terminals[i] = Tty.isTerminal(i);
        }
        return terminals;
    }

    private static int firstNew(boolean[] before) throws TerminalException {
        for (int i = 0; i < DESCRIPTORS; i++) {
            if (!before[i] && CLibrary.isatty(i) == 1) {
                return i;
            }
        }
        throw new TerminalException("cannot switch off the echo of /dev/tty: too many files are open");
    }
}
