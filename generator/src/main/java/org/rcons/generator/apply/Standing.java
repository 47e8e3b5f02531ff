package org.rcons.generator.apply;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rcons.protocol.message.HostPort;
import org.rcons.protocol.session.ConserverException;
import org.rcons.protocol.tls.TlsSetupException;

/**
 * How things stand with a host's conserver before it is reloaded.
 *
 * @param door to it; null if it cannot be reached
 * @param before its consoles; null without a door
 * @param why there is no door; empty if there is one
 */
record Standing(@Nullable Door door, @Nullable Snapshot before, String why) implements AutoCloseable {

    /**
     * Looks.
     *
     * @throws StepException if encryption cannot be set up here, which no other way of reloading mends
     */
    static Standing of(HostChange change, List<RunningMaster> masters, ProtocolAccess access) throws StepException {
        if (masters.size() != 1) {
            return new Standing(null, null, masters.size() + " conservers read " + change.path());
        }
        @Nullable Door door = null;
        try {
            door = Door.open(masters.get(0), where(change, masters.get(0)), access);
            return new Standing(door, door.consoles(), "");
        } catch (TlsSetupException e) {
            throw new StepException(Step.CONNECT, e.getMessage());
        } catch (IllegalArgumentException e) {
            return new Standing(null, null, String.valueOf(e.getMessage()));
        } catch (ConserverException e) {
            if (door != null) {
                door.close();
            }
            return new Standing(null, null, e.toLine());
        }
    }

    /** What it was told to listen on, else the host as ssh knows it, without its user. */
    private static HostPort where(HostChange change, RunningMaster master) {
        String address = master.address();
        if (address == null) {
            address = change.here()
                    ? "127.0.0.1"
                    : change.host().substring(change.host().lastIndexOf('@') + 1);
        }
        return new HostPort(address, master.port());
    }

    @Override
    public void close() {
        if (door != null) {
            door.close();
        }
    }
}
