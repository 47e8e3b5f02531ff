package org.rcons.testbed.transcript;

import java.util.List;
import java.util.Optional;

/**
 * One recorded story.
 *
 * @param name {@code attach-simple}
 * @param summary what it shows, one line
 * @param configuration the names of the server's configuration files, as the recording notes them
 * @param connections in the order of opening
 * @param steps the bytes of all connections in the order of time; needed where connections overlap
 * @param user the user's side; empty for {@code raw-*}
 */
public record Transcript(
        String name,
        String summary,
        String configuration,
        List<RecordedConnection> connections,
        List<Step> steps,
        Optional<UserSide> user) {

    public Transcript {
        connections = List.copyOf(connections);
        steps = List.copyOf(steps);
    }

    /** The connection with that number, counted from 1. */
    public RecordedConnection connection(int number) {
        return connections.get(number - 1);
    }

    /** The concatenated bytes the server sent on a connection. */
    public byte[] serverBytes(int number) {
        return connection(number).serverBytes();
    }

    /** The concatenated bytes the client sent on a connection. */
    public byte[] clientBytes(int number) {
        return connection(number).clientBytes();
    }

    /** Whether any connection went over TLS, so that its bytes say little. */
    public boolean tls() {
        return connections.stream().anyMatch(RecordedConnection::tls);
    }

    @Override
    public String toString() {
        return name;
    }
}
