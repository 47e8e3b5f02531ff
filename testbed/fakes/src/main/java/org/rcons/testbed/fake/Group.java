package org.rcons.testbed.fake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One child process: some consoles and the port that serves them. */
final class Group {

    private final List<FakeConsole> consoles;
    private final Listener listener;
    private final int index;

    /**
     * @param listener opened; the master's own where the host has a single port
     * @param index counted from 0
     */
    Group(List<FakeConsole> consoles, Listener listener, int index) {
        this.consoles = new ArrayList<>(consoles);
        this.listener = listener;
        this.index = index;
    }

    int port() {
        return listener.port();
    }

    /** Added to the master's process id. */
    int index() {
        return index;
    }

    /** The consoles in the order of the listings: the reverse of the configuration's. */
    List<FakeConsole> listed() {
        List<FakeConsole> reversed = new ArrayList<>(consoles);
        Collections.reverse(reversed);
        return reversed;
    }

    /** The exact name or alias, else the first that begins so; nobody checks for others (PROTOCOL.md 9.1). */
    @Nullable
    FakeConsole find(String name) {
        for (FakeConsole console : listed()) {
            if (console.names().stream().anyMatch(name::equalsIgnoreCase)) {
                return console;
            }
        }
        for (FakeConsole console : listed()) {
            if (console.names().stream().anyMatch(n -> n.regionMatches(true, 0, name, 0, name.length()))) {
                return console;
            }
        }
        return null;
    }

    /** Everybody in the console stage, the latest first. */
    List<Client> clients() {
        return consoles.stream()
                .flatMap(console -> console.clients().stream())
                .sorted((a, b) -> Long.compare(b.serial(), a.serial()))
                .toList();
    }

    void remove(FakeConsole console) {
        consoles.remove(console);
    }
}
