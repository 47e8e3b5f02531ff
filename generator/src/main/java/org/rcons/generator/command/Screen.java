package org.rcons.generator.command;

import java.io.PrintStream;

/** What the user reads: results on the standard output, everything about the run on the standard error. */
final class Screen {
    private final PrintStream out;
    private final PrintStream err;

    Screen(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** A result. */
    void result(String text) {
        out.println(text);
    }

    /** A text with its own line ends, one char a byte. */
    void text(String text) {
        out.print(text);
        out.flush();
    }

    /** A refusal in the words of xCAT's command. */
    void refusal(String message) {
        err.println(message);
    }

    /** Something that is wrong. */
    void warn(String message) {
        err.println("makeconservercf: " + message);
    }

    /** What has been done so far. */
    void progress(String line) {
        err.println(line);
    }

    void flush() {
        out.flush();
    }

    PrintStream err() {
        return err;
    }
}
