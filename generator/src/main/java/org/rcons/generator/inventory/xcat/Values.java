package org.rcons.generator.inventory.xcat;

import java.util.HashMap;
import java.util.Map;
import org.rcons.generator.inventory.xcat.expression.ExpressionException;
import org.rcons.generator.inventory.xcat.expression.Result;
import org.rcons.generator.inventory.xcat.expression.ValueRule;

/** The attributes of nodes as they count: inherited, then computed if they are expressions (XCAT.md 10.4, 10.6). */
final class Values {
    private final Inheritance inheritance;
    private final Remarks remarks;
    private final Map<String, Compiled> compiled = new HashMap<>();

    Values(Inheritance inheritance, Remarks remarks) {
        this.inheritance = inheritance;
        this.remarks = remarks;
    }

    /**
     * An attribute of a node; empty if it is not set.
     *
     * @throws BadValueException if it is an expression that is not supported
     */
    String value(KeyedTable table, String node, String column) {
        Raw raw = inheritance.value(table, node, column);
        return ValueRule.computed(raw.text())
                ? computed(raw.text(), node, new Place(table.name(), column, raw.row()))
                : raw.text();
    }

    private String computed(String text, String node, Place place) {
        Compiled rule = compiled.computeIfAbsent(text, Compiled::of);
        try {
            Result result = rule.rule().apply(node);
            remarkOn(result.course(), text, node, place);
            return result.text();
        } catch (ExpressionException e) {
            throw new BadValueException(place, text, String.valueOf(e.getMessage()));
        }
    }

    private void remarkOn(Result.Course course, String text, String node, Place place) {
        switch (course) {
            case PLAIN -> {}
            case UNMATCHED -> unmatched(text, node, place);
            case PARTIAL ->
                remarks.of(
                        node,
                        place + ": the pattern of " + text
                                + " matches only a part of the name of %s; the rest of the name"
                                + " is kept, but xCAT itself computes something else there: let the pattern match all of it");
            case DIVISION_BY_ZERO ->
                remarks.of(node, place + ": " + text + " divides by zero for %s, where it is not set therefore");
        }
    }

    private void unmatched(String text, String node, Place place) {
        String what = place + ": the pattern of " + text + " does not match %s: ";
        if (place.column().equals("conserver")) {
            remarks.loudly(
                    node,
                    what + "by xCAT's rule such a node is its own conserver host, which is almost certainly wrong;"
                            + " correct the pattern or the groups");
        } else {
            remarks.of(node, what + "the value is the name of the node, by xCAT's rule");
        }
    }

    /** What reading an expression came to: what is wrong once is not read again for every node. */
    private sealed interface Compiled {
        ValueRule rule() throws ExpressionException;

        static Compiled of(String text) {
            try {
                return new Fine(ValueRule.of(text));
            } catch (ExpressionException e) {
                return new Wrong(e);
            }
        }

        record Fine(ValueRule rule) implements Compiled {}

        record Wrong(ExpressionException problem) implements Compiled {
            @Override
            public ValueRule rule() throws ExpressionException {
                throw problem;
            }
        }
    }
}
