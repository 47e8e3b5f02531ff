package org.rcons.capture.fleet;

import java.util.List;
import org.rcons.protocol.message.ConsoleInfo;

/**
 * How many clients a group has room for. Its process aborts, and with it all its sessions, when a descriptor of it passes
 * 1,023; its consoles take theirs first.
 */
final class Room {
    /** Where nothing is known: what 256 consoles of commands leave. */
    static final int USUAL = 250;

    /** 1,024, without those of the process itself and some for clients that come meanwhile. */
    private static final int DESCRIPTORS = 1_000;

    private Room() {}

    /** By what the group says of its consoles; at least 1. Those that are down now may come up. */
    static int of(List<ConsoleInfo> consoles) {
        int room = DESCRIPTORS;
        for (ConsoleInfo console : consoles) {
            room -= line(console.type()) + (console.log().file().isEmpty() ? 0 : 1);
            room -= console.users().size();
        }
        return Math.max(1, room);
    }

    private static int line(char type) {
        return switch (type) {
            case '|' -> 2;
            case '#' -> 0;
            default -> 1;
        };
    }
}
