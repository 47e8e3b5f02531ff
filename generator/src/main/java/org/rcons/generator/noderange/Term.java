package org.rcons.generator.noderange;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A part of a noderange that the operators join. */
sealed interface Term {
    /** Adds the nodes that it names. */
    void addTo(Set<String> nodes, Evaluation evaluation) throws NodeRangeException;

    /** A text without operators; what it means depends on the names that there are. */
    record Word(String text) implements Term {
        @Override
        public void addTo(Set<String> nodes, Evaluation evaluation) throws NodeRangeException {
            evaluation.word(text, nodes);
        }
    }

    /** A list in parentheses. */
    record Inner(Terms terms) implements Term {
        @Override
        public void addTo(Set<String> nodes, Evaluation evaluation) throws NodeRangeException {
            nodes.addAll(terms.nodes(evaluation));
        }
    }

    /** What all of them have; two at least. */
    record Intersection(List<Term> terms) implements Term {
        @Override
        public void addTo(Set<String> nodes, Evaluation evaluation) throws NodeRangeException {
            Set<String> common = new HashSet<>();
            terms.get(0).addTo(common, evaluation);
            for (Term term : terms.subList(1, terms.size())) {
                Set<String> other = new HashSet<>();
                term.addTo(other, evaluation);
                common.retainAll(other);
            }
            nodes.addAll(common);
        }
    }

    /** The lines of a file. */
    record Lines(ListFile file) implements Term {
        @Override
        public void addTo(Set<String> nodes, Evaluation evaluation) throws NodeRangeException {
            file.addTo(nodes, evaluation);
        }
    }
}
