package org.rcons.generator.noderange;

import java.util.Set;

/**
 * A regular expression for names of nodes. xCAT puts {@code ^} and {@code $} around the text as it is, so that
 * {@code /n01|n02} has one of them in each alternative. Groups are not matched.
 *
 * @param text with the slash at its begin
 */
record NameRegex(String text) implements Word {
    @Override
    public void addTo(Set<String> nodes, Evaluation evaluation) throws NodeRangeException {
        if (evaluation.bySyntax()) {
            if (evaluation.catalog() == NoCatalog.INSTANCE) {
                throw new NodeRangeException(text, "a regular expression needs an inventory; write the names");
            }
            nodes.add(text);
            return;
        }
        if (text.length() > 2 && text.endsWith("/")) {
            evaluation.note(text + ": the / at the end is part of the expression and matches nothing; remove it");
        }
        Regex regex = Regex.of("^" + text.substring(1) + "$", text);
        for (String node : evaluation.catalog().nodes()) {
            if (regex.isIn(node)) {
                nodes.add(node);
            }
        }
    }
}
