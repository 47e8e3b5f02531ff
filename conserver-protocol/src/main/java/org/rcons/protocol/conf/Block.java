package org.rcons.protocol.conf;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A named block with its statements. What it says counts only once it is closed. */
public final class Block {
    final List<Statement> statements = new ArrayList<>();

    @Nullable
    String name;

    private final String kind;
    private final Place where;

    Block(String kind, Place where) {
        this.kind = kind;
        this.where = where;
    }

    /** What it is about, as its reader spells it: {@code config}, {@code console}. */
    public String kind() {
        return kind;
    }

    /** Its name; empty if that is an empty pair of quotes. */
    public String name() {
        return name == null ? "" : name;
    }

    /** Where it begins. */
    public Place where() {
        return where;
    }

    /** What it says, in order; not for change. */
    public List<Statement> statements() {
        return statements;
    }
}
