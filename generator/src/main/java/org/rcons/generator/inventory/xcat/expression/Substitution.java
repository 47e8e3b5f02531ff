package org.rcons.generator.inventory.xcat.expression;

import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;

/**
 * {@code /re/text/}: the first match in the name is replaced, literally.
 *
 * @param pattern what is replaced
 * @param text what takes its place; {@code $1} in it is not special
 */
record Substitution(NamePattern pattern, String text) implements ValueRule {
    static Substitution of(String inner) throws ExpressionException {
        int slash = inner.indexOf('/');
        return new Substitution(NamePattern.of(inner.substring(0, slash)), inner.substring(slash + 1));
    }

    @Override
    public Result apply(String node) throws ExpressionException {
        MatchResult match = pattern.find(node);
        return match == null ? Result.unmatched(node) : Result.plain(replace(node, match, text));
    }

    /** The name with the match replaced. */
    static String replace(String node, MatchResult match, String text) {
        return node.substring(0, match.start()) + text + node.substring(match.end());
    }

    /** What a bracket of the pattern took; null if it took no part in the match. */
    static @Nullable String taken(MatchResult match, int number) {
        return number > match.groupCount() ? null : match.group(number);
    }
}
