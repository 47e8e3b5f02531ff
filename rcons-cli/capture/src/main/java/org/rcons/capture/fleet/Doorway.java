package org.rcons.capture.fleet;

import java.util.function.Consumer;
import org.rcons.protocol.message.ConsoleName;
import org.rcons.protocol.message.HostPort;
import org.rcons.protocol.netty.Whereabouts;

/** The way to the consoles. What opens one for watching gives nothing to type with. */
interface Doorway {
    /** Finds the group that serves a console; tells it once. */
    void locate(HostPort master, ConsoleName name, Consumer<Whereabouts> then);

    /** How many clients a group that was found has {@link Room} for, our own among them. */
    int room(HostPort group);

    /** Opens a console for one who only looks. */
    void watch(HostPort group, ConsoleName name, Visit<Door> visit);

    /** Opens a console with the write access, or not at all. */
    void type(HostPort group, ConsoleName name, Visit<WritableDoor> visit);
}
