package org.rcons.generator.noderange;

import org.rcons.generator.perl.PatternException;
import org.rcons.generator.perl.PerlPattern;

/**
 * A regular expression of a noderange.
 *
 * @param pattern what is searched for
 * @param part of the noderange where it stands, for messages
 */
record Regex(PerlPattern pattern, String part) {
    static Regex of(String regex, String part) throws NodeRangeException {
        if (regex.isEmpty()) {
            throw new NodeRangeException(part, "an empty regular expression; write .* for any value");
        }
        try {
            return new Regex(PerlPattern.ofNoderange(regex), part);
        } catch (PatternException e) {
            throw new NodeRangeException(
                    part, e.getMessage() + "; use characters, classes, . * + ? | ^ $ and \\d \\D \\w \\W");
        }
    }

    /** True if a text has it somewhere. */
    boolean isIn(String text) throws NodeRangeException {
        try {
            return pattern.find(text) != null;
        } catch (PatternException e) {
            throw new NodeRangeException(part, String.valueOf(e.getMessage()));
        }
    }
}
