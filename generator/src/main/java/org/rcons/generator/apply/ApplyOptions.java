package org.rcons.generator.apply;

import java.time.Duration;

/**
 * How changes are applied.
 *
 * @param atOnce hosts that are worked on at a time, 1 to 64
 * @param way of reloading
 * @param restart whether a conserver whose number of consoles a group changes may be restarted, which ends its sessions
 * @param ssh the program by which other machines are reached
 * @param connectTime for ssh to connect
 * @param stepTime for each step but the verification; {@code conserver -S} may wait for a name service
 * @param verifyTime for the verification, and 20 ms more for each console
 * @param access to the conserver protocol
 */
public record ApplyOptions(
        int atOnce,
        ReloadWay way,
        boolean restart,
        String ssh,
        Duration connectTime,
        Duration stepTime,
        Duration verifyTime,
        ProtocolAccess access) {
    private static final int MAX_AT_ONCE = 64;

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException with a message for the user
     */
    public ApplyOptions {
        if (atOnce < 1 || atOnce > MAX_AT_ONCE) {
            throw new IllegalArgumentException("1 to " + MAX_AT_ONCE + " hosts at a time, not " + atOnce);
        }
    }

    /** Eight hosts at a time, no restart, 10 s to connect, 60 s a step, 30 s to verify. */
    public static ApplyOptions of(ProtocolAccess access) {
        return new ApplyOptions(
                8,
                ReloadWay.AUTO,
                false,
                "ssh",
                Duration.ofSeconds(10),
                Duration.ofSeconds(60),
                Duration.ofSeconds(30),
                access);
    }

    /** By another program. */
    public ApplyOptions withSsh(String program) {
        return new ApplyOptions(atOnce, way, restart, program, connectTime, stepTime, verifyTime, access);
    }

    /** In another way. */
    public ApplyOptions withWay(ReloadWay other) {
        return new ApplyOptions(atOnce, other, restart, ssh, connectTime, stepTime, verifyTime, access);
    }

    /** With another limit for each step. */
    public ApplyOptions withStepTime(Duration time) {
        return new ApplyOptions(atOnce, way, restart, ssh, connectTime, time, verifyTime, access);
    }

    /** With another limit for the verification. */
    public ApplyOptions withVerifyTime(Duration time) {
        return new ApplyOptions(atOnce, way, restart, ssh, connectTime, stepTime, time, access);
    }

    /** With restarts where they are needed. */
    public ApplyOptions withRestart() {
        return new ApplyOptions(atOnce, way, true, ssh, connectTime, stepTime, verifyTime, access);
    }

    /** The shell of a host. */
    public HostShell shell(String host, boolean here) {
        return here ? new LocalShell(host) : new SshShell(host, ssh, connectTime);
    }
}
