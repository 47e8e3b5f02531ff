package org.rcons.generator.plan;

import java.util.Locale;

/** What a size of groups does to a host, the worst first. */
public enum Verdict {
    /** A group that is full and has all of its clients opens more files than {@code select()} takes, and is aborted. */
    ABORTS("aborts"),
    /** Some TCP lines never come up. */
    NEVER_UP("some lines stay down"),
    /** Dead TCP lines make their neighbours wait noticeably. */
    STALLS("dead lines stall it"),
    /** Nothing speaks against it. */
    GOOD("");

    private final String text;

    Verdict(String text) {
        this.text = text;
    }

    /** A few words for a table; empty for {@link #GOOD}. */
    public String text() {
        return text;
    }

    /** True unless consoles would be lost. */
    public boolean isSafe() {
        return compareTo(STALLS) >= 0;
    }

    /** The reason, as a part of a sentence. */
    String why(Prediction prediction, int descriptorLimit) {
        return switch (this) {
            case ABORTS ->
                "a full child needs " + prediction.descriptors() + " descriptors, has " + descriptorLimit
                        + ", and would abort";
            case NEVER_UP ->
                "a child opens more than " + GroupSize.MOST_HOSTS
                        + " TCP lines, 0.1 s each, and takes healthy ones for dead after 10 s";
            case STALLS ->
                String.format(
                        Locale.ROOT,
                        "dead TCP lines make a child's clients wait %.1f s once a minute",
                        prediction.stallSeconds());
            case GOOD -> "nothing speaks against it";
        };
    }
}
