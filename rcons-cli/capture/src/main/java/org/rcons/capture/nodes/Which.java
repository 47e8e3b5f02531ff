package org.rcons.capture.nodes;

import org.jspecify.annotations.Nullable;

/**
 * Which nodes the user means.
 *
 * @param noderange xCAT's, or {@link #STANDARD_INPUT} for names that are read from there
 * @param inventory where it is looked up; null for the xCAT database if this user can read one, {@link #NONE} for nowhere
 * @param skipUnknown whether nodes that the inventory does not have are left out instead of refused
 */
public record Which(String noderange, @Nullable String inventory, boolean skipUnknown) {
    /** For names on standard input. */
    public static final String STANDARD_INPUT = "-";

    /** For no inventory: names by their syntax alone. */
    public static final String NONE = "none";
}
