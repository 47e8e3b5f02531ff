package org.rcons.macs;

import org.jspecify.annotations.Nullable;

/**
 * A network adapter as a node's console showed it.
 *
 * @param type {@code ent}, {@code hfi-ent}, {@code tok} or {@code fddi}
 * @param location its location code, or {@code N/A}
 * @param mac its address, or null if the node did not say
 * @param path its full path name in Open Firmware, else the firmware's name for it (net0, eth0, ...), or {@code N/A}
 * @param reach what became of a ping or of a request for an address through it
 * @param virtual whether the hypervisor provides it
 */
public record Adapter(
        String type, String location, @Nullable MacAddress mac, String path, Reach reach, boolean virtual) {
    /** What stands for something unknown in a line. */
    public static final String UNKNOWN = "N/A";

    /** Whether something answered through an adapter. */
    public enum Reach {
        /** Nobody tried. */
        NOT_TRIED,
        /** Something answered. */
        SUCCESSFUL,
        /** Nothing did. */
        UNSUCCESSFUL
    }

    /**
     * Checks that no field is empty: in a line of fields that would shift the others.
     *
     * @throws IllegalArgumentException if one is, or has a blank at an end
     */
    public Adapter {
        for (String field : new String[] {type, location, path}) {
            if (field.isBlank() || !field.strip().equals(field)) {
                throw new IllegalArgumentException("an adapter's field is '" + field + "'");
            }
        }
    }
}
