package org.rcons.capture.fleet;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How to treat all consoles.
 *
 * @param timeout for each console, from its turn on
 * @param idle how long a console may be silent once it is open, or null for as long as the timeout
 * @param replay lines of its log that each console shows first, 0 to 9999; 0 for none
 * @param parallel how many consoles have their turn at the same time at most
 * @param force whether a {@link org.rcons.capture.watch.Typist} takes the write access away from whoever has it
 */
public record FleetOptions(Duration timeout, @Nullable Duration idle, int replay, int parallel, boolean force) {
    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if one is not kept
     */
    public FleetOptions {
        if (timeout.toMillis() < 1 || (idle != null && idle.toMillis() < 1)) {
            throw new IllegalArgumentException("a time of less than 1 ms is none");
        }
        if (replay < 0 || replay > 9999) {
            throw new IllegalArgumentException("a replay takes 0 to 9999 lines");
        }
        if (parallel < 1) {
            throw new IllegalArgumentException("at least one console has to have its turn");
        }
    }
}
