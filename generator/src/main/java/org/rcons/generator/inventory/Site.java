package org.rcons.generator.inventory;

import org.jspecify.annotations.Nullable;

/**
 * What holds for the whole cluster.
 *
 * @param master the management node as the nodes know it ({@code site.master}), or null
 * @param onDemand {@code site.consoleondemand} as written; empty if it is not set
 */
public record Site(@Nullable String master, String onDemand) {
    /** Nothing is set. */
    public static final Site NONE = new Site(null, "");
}
