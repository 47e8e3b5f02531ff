package org.rcons.testbed.transcript;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;

/**
 * One TCP connection of a story.
 *
 * @param number counted from 1 in the order of opening
 * @param master true on the primary port, false on a group's port
 * @param address where the client connected to, {@code 127.0.0.1:7820}
 * @param steps the bytes in order, both directions
 * @param closedBy who closed first; empty where the recording ended before
 */
public record RecordedConnection(
        int number, boolean master, String address, List<Step> steps, Optional<Direction> closedBy) {

    public RecordedConnection {
        steps = List.copyOf(steps);
    }

    /** All bytes the server sent, still quoted (PROTOCOL.md 2.1). */
    public byte[] serverBytes() {
        return bytes(Direction.SERVER_TO_CLIENT);
    }

    /** All bytes the client sent, still quoted. */
    public byte[] clientBytes() {
        return bytes(Direction.CLIENT_TO_SERVER);
    }

    public boolean tls() {
        return steps.stream().anyMatch(Step::tls);
    }

    private byte[] bytes(Direction direction) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (Step step : steps) {
            if (step.direction() == direction) {
                all.writeBytes(step.bytes());
            }
        }
        return all.toByteArray();
    }
}
