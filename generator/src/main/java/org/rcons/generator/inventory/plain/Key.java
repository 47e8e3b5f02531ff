package org.rcons.generator.inventory.plain;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What can be set for nodes, groups and all. */
enum Key {
    /** The conserver host. */
    CONSERVER(null, false),
    /** When the line is open. */
    ONDEMAND(null, false),
    /** A shell command. */
    COMMAND(Kind.COMMAND, true),
    /** Where a TCP port is. */
    HOST(Kind.TCP, true),
    /** A TCP port. */
    PORT(Kind.TCP, true),
    /** Telnet or raw. */
    PROTOCOL(Kind.TCP, false),
    /** A serial port. */
    DEVICE(Kind.DEVICE, true),
    /** Of a serial port. */
    BAUD(Kind.DEVICE, false),
    /** Of a serial port. */
    PARITY(Kind.DEVICE, false),
    /** A unix socket. */
    SOCKET(Kind.SOCKET, true);

    /** The ways to reach a line. */
    enum Kind {
        /** A shell command. */
        COMMAND,
        /** A TCP port. */
        TCP,
        /** A serial port. */
        DEVICE,
        /** A unix socket. */
        SOCKET
    }

    /** The names of all. */
    static final List<String> WORDS = Stream.of(values()).map(Key::word).toList();

    private final @Nullable Kind kind;
    private final boolean decides;

    Key(@Nullable Kind kind, boolean decides) {
        this.kind = kind;
        this.decides = decides;
    }

    /** As it stands in the file. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of line that it belongs to; null if it fits all. */
    @Nullable
    Kind kind() {
        return kind;
    }

    /** True if it tells that the line is of its kind. */
    boolean decides() {
        return decides;
    }
}
