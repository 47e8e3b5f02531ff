package org.rcons.generator.apply;

import java.util.HashSet;
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

    /**
     * What a change of files brings.
     *
     * @param before consoles that the host serves itself by the old file
     * @param after by the new one
     * @param changed those whose line is reset
     */
    public static Expectation of(Set<String> before, Set<String> after, Set<String> changed) {
        Set<String> gone = new HashSet<>(before);
        gone.removeAll(after);
        Set<String> untouched = new HashSet<>(before);
        untouched.retainAll(after);
        untouched.removeAll(changed);
        return new Expectation(after, gone, untouched);
    }
}
