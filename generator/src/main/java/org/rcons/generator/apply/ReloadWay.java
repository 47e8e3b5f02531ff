package org.rcons.generator.apply;

/** How a running conserver is made to read its file again. */
public enum ReloadWay {
    /** {@link #PROTOCOL}; {@link #SIGNAL} if we are no admin there, or it cannot be reached. */
    AUTO,
    /** {@code reconfig}, as an admin. */
    PROTOCOL,
    /** SIGHUP to the master that reads the file. */
    SIGNAL,
    /** {@code systemctl reload}, or the init script's. */
    SERVICE,
    /** It is not: the file waits for the next reload or start. */
    NONE
}
