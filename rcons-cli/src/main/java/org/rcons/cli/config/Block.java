package org.rcons.cli.config;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A block as far as it is read. What it says counts only once it is closed. */
final class Block {
    private static final String[] CONFIG = {
        "escape",
        "master",
        "playback",
        "port",
        "replay",
        "sslcacertificatefile",
        "sslcacertificatepath",
        "sslcredentials",
        "sslenabled",
        "sslrequired",
        "striphigh",
        "username",
        "sslauthority"
    };
    private static final String[] TERMINAL = {"attach", "attachsubst", "detach", "detachsubst"};

    final boolean terminal;
    final String where;
    final List<Statement> statements = new ArrayList<>();

    @Nullable
    String name;

    private Block(boolean terminal, String where) {
        this.terminal = terminal;
        this.where = where;
    }

    /** The block of a keyword, or null if it is none. */
    static @Nullable Block of(String keyword, String where) {
        if (keyword.equalsIgnoreCase("config")) {
            return new Block(false, where);
        }
        return keyword.equalsIgnoreCase("terminal") ? new Block(true, where) : null;
    }

    String kind() {
        return terminal ? "terminal" : "config";
    }

    /** The keyword as this block spells it, or null if it does not know it. */
    @Nullable
    String keyword(String word) {
        for (String known : terminal ? TERMINAL : CONFIG) {
            if (known.equalsIgnoreCase(word)) {
                return known;
            }
        }
        return null;
    }
}
