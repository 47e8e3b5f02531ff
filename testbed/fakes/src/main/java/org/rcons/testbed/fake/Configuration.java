package org.rcons.testbed.fake;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a host is told at its start; made by {@link FakeConserverBuilder}. */
record Configuration(
        String address,
        String serverName,
        String peerName,
        Access access,
        @Nullable FakeTls tls,
        boolean tlsRequired,
        boolean nagle,
        boolean splitBracket,
        boolean redirects,
        boolean singlePort,
        boolean newestGroupFirst,
        int groupSize,
        List<ConsoleSetup> consoles,
        List<RemoteConsole> remotes,
        Map<Character, BreakSequence> breaks,
        Map<Character, ServerTask> tasks) {

    Configuration {
        if (groupSize < 1) {
            throw new IllegalArgumentException("a group holds at least one console, not " + groupSize);
        }
        if (tlsRequired && tls == null) {
            throw new IllegalArgumentException("TLS cannot be required without tls(...)");
        }
        consoles = List.copyOf(consoles);
        remotes = List.copyOf(remotes);
    }
}
