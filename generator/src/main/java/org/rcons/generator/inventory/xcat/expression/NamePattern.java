package org.rcons.generator.inventory.xcat.expression;

import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;
import org.rcons.generator.perl.PatternException;
import org.rcons.generator.perl.PerlPattern;

/**
 * A pattern of an expression: what is wrong with it is wrong with the expression.
 *
 * @param pattern what is searched for
 */
public record NamePattern(PerlPattern pattern) {
    /**
     * Reads it.
     *
     * @throws ExpressionException if it has a construct that is not supported
     */
    public static NamePattern of(String perl) throws ExpressionException {
        try {
            return new NamePattern(PerlPattern.of(perl));
        } catch (PatternException e) {
            throw new ExpressionException(String.valueOf(e.getMessage()));
        }
    }

    /**
     * Its first match.
     *
     * @return null if there is none
     * @throws ExpressionException if the subject is too long, or the search takes too many steps
     */
    public @Nullable MatchResult find(String subject) throws ExpressionException {
        try {
            return pattern.find(subject);
        } catch (PatternException e) {
            throw new ExpressionException(String.valueOf(e.getMessage()));
        }
    }
}
