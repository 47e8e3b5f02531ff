package org.rcons.generator.noderange;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The work on one noderange: what its words mean in a catalog, what is missing, and how much has been done. */
final class Evaluation {
    private static final int MOST = 1_000_000;

    private final NodeCatalog catalog;
    private final NumberName numberName;
    private final UnknownNames unknown;
    private final Set<String> missing = new LinkedHashSet<>();
    private final Set<String> notes = new LinkedHashSet<>();
    private long spent;

    Evaluation(NodeCatalog catalog, NumberName numberName, UnknownNames unknown) {
        this.catalog = catalog;
        this.numberName = numberName;
        this.unknown = unknown;
    }

    /** The first of the meanings that a text without operators can have, in xCAT's order (XCAT.md 12.2). */
    void word(String text, Set<String> nodes) throws NodeRangeException {
        if (catalog.has(text)) {
            nodes.add(text);
            return;
        }
        Collection<String> members = catalog.members(text);
        if (members != null && members.isEmpty()) {
            return;
        }
        Word word = Word.of(text);
        if (members != null && !word.hidesGroup()) {
            nodes.addAll(members);
        } else {
            word.addTo(nodes, this);
        }
    }

    /** A node or a group, and nothing else. */
    void name(String name, Set<String> nodes) {
        Collection<String> members = catalog.has(name) ? null : catalog.members(name);
        if (members != null) {
            nodes.addAll(members);
        } else if (catalog.has(name) || unknown == UnknownNames.NODES) {
            nodes.add(name);
        } else {
            unknown(name);
        }
    }

    private void unknown(String name) {
        missing.add(name);
        if (name.indexOf('*') >= 0 || name.indexOf('?') >= 0) {
            note(name + ": there are no patterns as in a shell; write a regular expression, for example /n0.*");
        } else if (name.indexOf(' ') >= 0) {
            note(name + ": blanks do not separate; write commas");
        }
    }

    NodeCatalog catalog() {
        return catalog;
    }

    NumberName numberName() {
        return numberName;
    }

    /** True if unknown names are taken for nodes. */
    boolean bySyntax() {
        return unknown == UnknownNames.NODES;
    }

    void note(String note) {
        notes.add(note);
    }

    /**
     * Accounts for names that are about to be made.
     *
     * @throws NodeRangeException if there are too many in all
     */
    void spend(long names, String part) throws NodeRangeException {
        spent += names;
        if (spent > MOST) {
            throw new NodeRangeException(part, "more than " + MOST + " names; write a smaller range");
        }
    }

    List<String> missing() {
        return List.copyOf(missing);
    }

    List<String> notes() {
        return List.copyOf(notes);
    }
}
