package org.rcons.capture.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Text that every match of a pattern contains: for each of its alternatives, pieces in their order. Searching for plain
 * text is many times faster than matching, and most text has no match.
 */
final class RequiredText {
    /** With {@code (?i)} these match characters outside ASCII, too. */
    private static final String STRANGE = "kKsS";

    private final List<List<String>> alternatives = new ArrayList<>();
    private final StringBuilder run = new StringBuilder();
    private List<String> runs = new ArrayList<>();
    private boolean known = true;
    private boolean anyCase;

    /** Nothing can be said of the pattern. */
    void forget() {
        known = false;
    }

    /** Letters stand for both cases from now on. */
    void inAnyCase() {
        anyCase = true;
    }

    /** A character that a match contains next to the one before. */
    void add(char c) {
        if (anyCase && (c >= 0x80 || STRANGE.indexOf(c) >= 0)) {
            endRun();
        } else {
            run.append(anyCase && c >= 'A' && c <= 'Z' ? (char) (c + 0x20) : c);
        }
    }

    /** The last character is not required. */
    void dropLast() {
        run.setLength(Math.max(0, run.length() - 1));
    }

    /** Something else may stand between what came and what comes. */
    void endRun() {
        if (run.length() > 0) {
            runs.add(run.toString());
            run.setLength(0);
        }
    }

    /** An alternative ends. */
    void endAlternative() {
        endRun();
        alternatives.add(runs);
        runs = new ArrayList<>();
    }

    /** The pieces of each alternative; none if nothing can be said of the pattern. */
    List<List<String>> alternatives() {
        return known ? alternatives : List.of();
    }

    /** Whether a match may begin at an index or after it. */
    boolean mayBeIn(String text, int from) {
        if (!known) {
            return true;
        }
        String searched = anyCase ? text.substring(from).toLowerCase(Locale.ROOT) : text;
        for (int i = 0; i < alternatives.size(); i++) {
            if (allIn(searched, anyCase ? 0 : from, alternatives.get(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean allIn(String text, int from, List<String> pieces) {
        int at = from;
        for (int i = 0; i < pieces.size(); i++) {
            int found = text.indexOf(pieces.get(i), at);
            if (found < 0) {
                return false;
            }
            at = found + pieces.get(i).length();
        }
        return true;
    }
}
