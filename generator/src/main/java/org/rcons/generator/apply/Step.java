package org.rcons.generator.apply;

import java.util.Locale;

/** What is done at a host, in this order. */
public enum Step {
    /** A shell is wanted. */
    CONNECT,
    /** The files must still be what the plan was made from. */
    UNCHANGED,
    /** The new files are written beside the old ones. */
    WRITE,
    /** {@code conserver -S} reads the new file. */
    CHECK,
    /** conserver reads its new file. */
    RELOAD,
    /** The consoles are served and the others' sessions live. */
    VERIFY;

    private final String word = name().toLowerCase(Locale.ROOT);

    /** For messages. */
    String word() {
        return word;
    }

    /** The step of a script's word; {@link #WRITE} for one that we do not know. */
    static Step of(String word) {
        for (Step step : values()) {
            if (step.word.equals(word)) {
                return step;
            }
        }
        return WRITE;
    }
}
