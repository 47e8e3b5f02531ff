package org.rcons.generator.inventory.xcat.expression;

import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;

/** {@code |re|text with (sums)|}; without a pattern, one that takes every number of the name. */
final class Computation implements ValueRule {
    private final @Nullable NamePattern pattern;
    private final Template template;

    private Computation(@Nullable NamePattern pattern, Template template) {
        this.pattern = pattern;
        this.template = template;
    }

    /**
     * Reads it.
     *
     * @param inner what stands between the first and the last bar
     */
    static Computation of(String inner) throws ExpressionException {
        int bar = inner.indexOf('|');
        NamePattern pattern = bar < 0 ? null : NamePattern.of(inner.substring(0, bar));
        return new Computation(pattern, Template.of(inner.substring(bar + 1)));
    }

    @Override
    public Result apply(String node) throws ExpressionException {
        MatchResult match = (pattern == null ? NumberPatterns.of(node) : pattern).find(node);
        if (match == null) {
            return Result.unmatched(node);
        }
        String text = template.fill(match);
        if (text == null) {
            return new Result("", Result.Course.DIVISION_BY_ZERO);
        }
        boolean whole = match.start() == 0 && match.end() == node.length();
        String value = Substitution.replace(node, match, text);
        return whole || template.literal() ? Result.plain(value) : new Result(value, Result.Course.PARTIAL);
    }
}
