package org.rcons.generator.inventory.xcat.expression;

/**
 * What a value is for one node.
 *
 * @param text the value; empty if the attribute is not set
 * @param course how it came about
 */
public record Result(String text, Course course) {
    /** What a careful reader wants to know of an evaluation. */
    public enum Course {
        /** As its author meant it. */
        PLAIN,
        /** The pattern does not match the name of the node: the value is that name (XCAT.md 10.6). */
        UNMATCHED,
        /** The pattern matches a part of the name only; xCAT's own evaluation goes astray there. */
        PARTIAL,
        /** A division by zero: the attribute is not set. */
        DIVISION_BY_ZERO
    }

    static Result plain(String text) {
        return new Result(text, Course.PLAIN);
    }

    static Result unmatched(String node) {
        return new Result(node, Course.UNMATCHED);
    }
}
