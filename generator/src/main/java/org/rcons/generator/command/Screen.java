package org.rcons.generator.command;

import java.io.PrintStream;

/** What the user reads: results on the standard output, everything about the run on the standard error. */
final class Screen {
    private final PrintStream out;
    private final PrintStream err;
    private boolean traces;

    Screen(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** A result. */
    void result(String text) {
        out.println(line(text));
    }

    /** A text with its own line ends, one char a byte. */
    void text(String text) {
        out.print(text);
        out.flush();
    }

    /** A refusal in the words of xCAT's command. */
    void refusal(String message) {
        err.println(line(message));
    }

    /** Something that is wrong. */
    void warn(String message) {
        err.println("makeconservercf: " + line(message));
    }

    /** A failure is followed by its way through the program from now on. */
    void traceFailures() {
        traces = true;
    }

    /** Something that is wrong, and why we know. */
    void warn(String message, Throwable failure) {
        warn(message);
        if (traces) {
            Trace.lines(failure).forEach(err::println);
        }
    }

    /** What has been done so far. */
    void progress(String line) {
        err.println(line(line));
    }

    /** One line, whatever names of an inventory or of a host it repeats: no line end and no escape sequence of theirs. */
    private static String line(String text) {
        StringBuilder line = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            line.append((c < ' ' && c != '\t') || c == 0x7F ? '?' : c);
        }
        return line.toString();
    }

    void flush() {
        out.flush();
    }

    PrintStream err() {
        return err;
    }
}
