package org.rcons.cli.options;

import org.jspecify.annotations.Nullable;

/**
 * What {@code rcons nodes} is asked for.
 *
 * @param noderange which nodes, or null for all
 * @param inventory which inventory, or null for the xCAT database
 * @param format in which form
 */
public record NodesOptions(
        @Nullable String noderange, @Nullable String inventory, Format format) implements Invocation {

    /** The forms of the output. */
    public enum Format {
        /** Columns for people. */
        TABLE,
        /** For programs. */
        JSON
    }
}
