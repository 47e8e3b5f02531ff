package org.rcons.generator.apply;

import org.jspecify.annotations.Nullable;

/**
 * A conserver master that reads our file.
 *
 * @param pid as the host counts
 * @param ownPid as it counts itself, which differs in a container
 * @param groupSize consoles a group: its {@code -m}
 * @param port where it listens
 * @param address what it was told to listen on, or null for everything
 */
public record RunningMaster(
        long pid,
        long ownPid,
        int groupSize,
        int port,
        @Nullable String address) {

    /** Reads what the script says of one; null if that is something else. */
    static @Nullable RunningMaster parse(String line) {
        String[] words = line.split(" ", -1);
        if (words.length != 5) {
            return null;
        }
        try {
            return new RunningMaster(
                    Long.parseLong(words[0]),
                    Long.parseLong(words[1]),
                    Integer.parseInt(words[2]),
                    Integer.parseInt(words[3]),
                    isEverything(words[4]) ? null : words[4]);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static boolean isEverything(String address) {
        return address.equals("-") || address.equals("0.0.0.0") || address.equals("::");
    }
}
