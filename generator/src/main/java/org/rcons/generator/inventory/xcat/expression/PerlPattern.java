package org.rcons.generator.inventory.xcat.expression;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A regular expression of Perl's, as far as Java's means exactly the same (XCAT.md 10.6). */
public final class PerlPattern {
    /** Names and values are far shorter. */
    private static final int LONGEST_SUBJECT = 4096;

    private final String text;
    private final @Nullable Pattern pattern;

    private PerlPattern(String text, @Nullable Pattern pattern) {
        this.text = text;
        this.pattern = pattern;
    }

    /**
     * Reads a regular expression.
     *
     * @throws ExpressionException if it has a construct that is not supported
     */
    public static PerlPattern of(String perl) throws ExpressionException {
        // An empty pattern means "the last one that matched" in Perl; in xCAT that is never one for node names.
        return new PerlPattern(
                perl, perl.isEmpty() ? null : Pattern.compile(PatternTranslation.of(perl), Pattern.UNIX_LINES));
    }

    /**
     * Its first match.
     *
     * @param subject at most 4096 characters
     * @return null if there is none
     * @throws ExpressionException if the subject is too long, or the search takes too many steps
     */
    public @Nullable MatchResult find(String subject) throws ExpressionException {
        if (pattern == null) {
            return null;
        }
        if (subject.length() > LONGEST_SUBJECT) {
            throw new ExpressionException("a pattern on a text of more than " + LONGEST_SUBJECT + " characters");
        }
        try {
            Matcher matcher = pattern.matcher(new CountedText(subject));
            return matcher.find() ? matcher.toMatchResult() : null;
        } catch (CountedText.Exhausted | StackOverflowError e) {
            throw new ExpressionException("the pattern " + text + " on " + subject + ": it takes too many steps");
        }
    }
}
