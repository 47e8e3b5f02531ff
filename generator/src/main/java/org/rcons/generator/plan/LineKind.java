package org.rcons.generator.plan;

import org.rcons.generator.inventory.Line;

/** What a console costs the group that serves it. All figures: BASELINE.md, checked against the real program. */
public enum LineKind {
    /** A command that always runs: both sides of a pseudo-terminal. */
    EXEC("exec", 2),
    /** A command that runs while somebody is attached. */
    EXEC_ON_DEMAND("exec on demand", 2),
    /** A TCP connection, opened at the start, after a pause of 0.1 s in which the group does nothing else. */
    HOST("host", 1),
    /** A TCP connection that is opened when somebody attaches. */
    HOST_ON_DEMAND("host on demand", 1),
    /** A unix socket. */
    UDS("uds", 1),
    /** A serial port of the machine. */
    DEVICE("device", 1),
    /** No line at all. */
    NOOP("noop", 0),
    /** A console of another host: in the file, but in no group. */
    REMOTE("remote", 0);

    private final String text;
    private final int descriptors;

    LineKind(String text, int descriptors) {
        this.text = text;
        this.descriptors = descriptors;
    }

    /** A word for people. */
    public String text() {
        return text;
    }

    /** Descriptors of an open line, its log not counted. */
    int descriptors() {
        return descriptors;
    }

    /** True if it can have a log. */
    boolean isLogged() {
        return descriptors > 0;
    }

    /** The kind of a console of this host, by the {@code type} in its file. */
    static LineKind of(String type, boolean onDemand) {
        return switch (type) {
            case "host" -> onDemand ? HOST_ON_DEMAND : HOST;
            case "uds" -> UDS;
            case "device" -> DEVICE;
            case "noop" -> NOOP;
            default -> onDemand ? EXEC_ON_DEMAND : EXEC;
        };
    }

    /** The kind of a console of this host. */
    static LineKind of(Line line, boolean onDemand) {
        if (line instanceof Line.UnixSocket) {
            return UDS;
        }
        if (line instanceof Line.Device) {
            return DEVICE;
        }
        if (line instanceof Line.Tcp || line instanceof Line.TerminalServer) {
            return onDemand ? HOST_ON_DEMAND : HOST;
        }
        return onDemand ? EXEC_ON_DEMAND : EXEC;
    }
}
