package org.rcons.generator.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What has to become of the managed blocks of one host's conserver.cf (XCAT.md 3.4). */
public sealed interface Change {
    /** The consoles that get new blocks. */
    default List<Console> consoles() {
        return List.of();
    }

    /** The names of those of them that the host serves itself. */
    default Set<String> served() {
        Set<String> names = new HashSet<>();
        for (Console console : consoles()) {
            if (console.master() == null) {
                names.add(console.node().name());
            }
        }
        return names;
    }

    /** True if no console can come: then nothing is written where there is no file, and no conserver is started. */
    default boolean removesOnly() {
        return true;
    }

    /** These consoles and no other. */
    record Replace(List<Console> consoles) implements Change {
        @Override
        public boolean removesOnly() {
            return false;
        }
    }

    /**
     * New blocks for these; all others stay.
     *
     * @param consoles in the byte order of the names
     * @param withdrawn nodes whose blocks go away because they have no console any more, or one that is faulty
     */
    record Refresh(List<Console> consoles, Set<String> withdrawn) implements Change {
        @Override
        public boolean removesOnly() {
            return false;
        }
    }

    /** The blocks of these nodes go away. */
    record Remove(Set<String> nodes) implements Change {}

    /** All managed blocks go away. */
    record RemoveAll() implements Change {}

    /** The blocks of nodes that are not known any more go away. */
    record Cleanup(Set<String> known) implements Change {}
}
