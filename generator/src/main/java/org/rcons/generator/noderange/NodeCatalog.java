package org.rcons.generator.noderange;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** What a noderange can speak about: the nodes, their groups and attributes. */
public interface NodeCatalog {
    /** True if there is an enabled node of exactly this name. */
    boolean has(String node);

    /** The names of all enabled nodes. */
    Collection<String> nodes();

    /**
     * The members of a static or dynamic group.
     *
     * @return null if there is no such group; empty if it is defined but has no members
     */
    @Nullable
    Collection<String> members(String group);

    /**
     * An attribute of a node, inherited and evaluated.
     *
     * @return null if there is no such table or column; empty if the attribute is not set
     */
    @Nullable
    String value(String node, String table, String column);

    /** The noderange that is taken out of every result ({@code site.excludenodes}); empty if there is none. */
    String excluded();
}
