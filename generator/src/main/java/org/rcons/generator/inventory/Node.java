package org.rcons.generator.inventory;

import org.jspecify.annotations.Nullable;
import org.rcons.protocol.message.ConsoleName;

/**
 * An entry of the inventory that has a console.
 *
 * @param name a name that a console can have
 * @param conserver its conserver host as written ({@code nodehm.conserver}), or null
 * @param line how it is reached
 * @param onDemand when the line is open
 * @param controller true for hardware that controls nodes (service processors, HMCs): left out of full runs
 */
public record Node(String name, @Nullable String conserver, Line line, OnDemand onDemand, boolean controller) {
    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException with a message for the user
     */
    public Node {
        new ConsoleName(name);
    }
}
