package org.rcons.generator.perl;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A regular expression of Perl's, as far as Java's means exactly the same. */
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
     * @throws PatternException if it has a construct that is not supported
     */
    public static PerlPattern of(String perl) throws PatternException {
        return of(perl, false);
    }

    /**
     * Reads a regular expression that is a part of a noderange, which divides it first: at commas, so that a brace may have
     * lost its end and stands for itself then; and at parentheses, which are refused therefore.
     *
     * @throws PatternException if it has a construct that is not supported
     */
    public static PerlPattern ofNoderange(String perl) throws PatternException {
        return of(perl, true);
    }

    private static PerlPattern of(String perl, boolean noderange) throws PatternException {
        // An empty pattern means "the last one that matched" in Perl; in xCAT that is never one for node names.
        String java = perl.isEmpty() ? null : PatternTranslation.of(perl, noderange);
        return new PerlPattern(perl, java == null ? null : Pattern.compile(java, Pattern.UNIX_LINES));
    }

    /**
     * Its first match.
     *
     * @param subject at most 4096 characters
     * @return null if there is none
     * @throws PatternException if the subject is too long, or the search takes too many steps
     */
    public @Nullable MatchResult find(String subject) throws PatternException {
        if (pattern == null) {
            return null;
        }
        if (subject.length() > LONGEST_SUBJECT) {
            throw new PatternException("a pattern on a text of more than " + LONGEST_SUBJECT + " characters");
        }
        try {
            Matcher matcher = pattern.matcher(new CountedText(subject));
            return matcher.find() ? matcher.toMatchResult() : null;
        } catch (CountedText.Exhausted | StackOverflowError e) {
            throw new PatternException("the pattern " + text + " on " + subject + ": it takes too many steps");
        }
    }
}
