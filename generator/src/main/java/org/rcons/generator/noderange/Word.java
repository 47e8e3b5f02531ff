package org.rcons.generator.noderange;

import java.util.Set;

/** What a text can mean that is not simply the name of a node or a group (XCAT.md 12.2, steps 5 to 12). */
sealed interface Word permits Criterion, Word.BareNumber, NameRegex, Bracket, Plus, Range, Word.Name {
    /** Adds the nodes that it names. */
    void addTo(Set<String> nodes, Evaluation evaluation) throws NodeRangeException;

    /** True if this is meant although there is a group of that name. */
    default boolean hidesGroup() {
        return false;
    }

    /** The meaning, by its characters alone. */
    static Word of(String text) throws NodeRangeException {
        if (text.indexOf('=') >= 0 || text.indexOf('~') >= 0) {
            return Criterion.of(text);
        }
        if (Digits.only(text)) {
            return new BareNumber(text);
        }
        if (text.startsWith("/")) {
            return new NameRegex(text);
        }
        if (text.indexOf('[') >= 0) {
            return Bracket.of(text);
        }
        if (text.indexOf('+') >= 0) {
            return Plus.of(text);
        }
        return text.indexOf('-') >= 0 || text.indexOf(':') >= 0 ? new Range(text) : new Name(text);
    }

    /** {@code 5} for {@code node5}. */
    record BareNumber(String digits) implements Word {
        @Override
        public void addTo(Set<String> nodes, Evaluation evaluation) {
            evaluation.name(evaluation.numberName().of(digits), nodes);
        }

        @Override
        public boolean hidesGroup() {
            return true;
        }
    }

    /** A name, which is unknown if it was looked up before. */
    record Name(String text) implements Word {
        @Override
        public void addTo(Set<String> nodes, Evaluation evaluation) {
            evaluation.name(text, nodes);
        }
    }
}
