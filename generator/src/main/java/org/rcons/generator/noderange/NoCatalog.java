package org.rcons.generator.noderange;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** No inventory at all. */
enum NoCatalog implements NodeCatalog {
    /** The only one. */
    INSTANCE;

    @Override
    public boolean has(String node) {
        return false;
    }

    @Override
    public Collection<String> nodes() {
        return List.of();
    }

    @Override
    public @Nullable Collection<String> members(String group) {
        return null;
    }

    @Override
    public @Nullable String value(String node, String table, String column) {
        return null;
    }

    @Override
    public String excluded() {
        return "";
    }
}
