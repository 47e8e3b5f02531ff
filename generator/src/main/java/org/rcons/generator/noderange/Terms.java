package org.rcons.generator.noderange;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A comma list. Exclusions take effect at its end, wherever they stand (XCAT.md 12.3).
 *
 * @param included what is united
 * @param excluded what is taken out of the union
 * @param notes what the parser had to overlook
 */
record Terms(List<Term> included, List<Term> excluded, List<String> notes) {
    Terms {
        included = List.copyOf(included);
        excluded = List.copyOf(excluded);
        notes = List.copyOf(notes);
    }

    Set<String> nodes(Evaluation evaluation) throws NodeRangeException {
        Set<String> nodes = new HashSet<>();
        for (Term term : included) {
            term.addTo(nodes, evaluation);
        }
        Set<String> out = new HashSet<>();
        for (Term term : excluded) {
            term.addTo(out, evaluation);
        }
        nodes.removeAll(out);
        return nodes;
    }
}
