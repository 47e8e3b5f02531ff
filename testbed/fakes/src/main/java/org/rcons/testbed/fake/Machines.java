package org.rcons.testbed.fake;

import java.time.Duration;
import java.util.function.UnaryOperator;

/** Machines for tests. */
public final class Machines {

    private Machines() {}

    /** Sends back every byte, as {@code stty raw -echo; exec cat} does. */
    public static Machine echo() {
        return new Machine() {
            @Override
            public void received(byte[] bytes, MachineLine line) {
                line.print(bytes);
            }
        };
    }

    /** Says nothing. */
    public static Machine silent() {
        return new Machine() {};
    }

    /** Prints the text again and again as long as the line is up. */
    public static Machine chatter(String text, Duration period) {
        return new Machine() {
            @Override
            public void started(MachineLine line) {
                line.repeat(period, turn -> text);
            }
        };
    }

    /** Prints that many bytes, as fast as they are taken, when the first input comes. */
    public static Machine flood(long bytes) {
        return new Machine() {
            private boolean begun;

            @Override
            public void received(byte[] input, MachineLine line) {
                if (!begun) {
                    begun = true;
                    line.flood(bytes);
                }
            }
        };
    }

    /**
     * Echoes what is typed and answers each line.
     *
     * @param prompt printed before each line
     * @param answers gives the output for a line typed, without a line end; empty for none
     */
    public static Machine shell(String prompt, UnaryOperator<String> answers) {
        return new ShellMachine(() -> prompt, answers);
    }
}
