package org.rcons.generator.apply;

import java.util.Set;

/**
 * What must be true of a conserver after its reload.
 *
 * @param served consoles that it serves itself
 * @param gone consoles that it serves no more
 * @param untouched consoles that the change does not concern: their sessions live on
 */
public record Expectation(Set<String> served, Set<String> gone, Set<String> untouched) {
    /** Keeps its own copies. */
    public Expectation {
        served = Set.copyOf(served);
        gone = Set.copyOf(gone);
        untouched = Set.copyOf(untouched);
    }
}
