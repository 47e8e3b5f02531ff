package org.rcons.protocol.message;

import org.jspecify.annotations.Nullable;

/** What the group granted in its answer to {@code call} (PROTOCOL.md 9.1). */
public enum Access {
    /** This client writes. */
    ATTACHED("[attached]"),
    /** Somebody else writes, or this user may only read. */
    SPY("[spy]"),
    /** The device itself can only be read. */
    CONSOLE_READ_ONLY("[console is read-only]"),
    /** As {@link #SPY}; clients know it, conserver 8.2.7 never says it. */
    OK("[ok]"),
    /** As {@link #SPY}; clients know it, conserver 8.2.7 never says it. */
    INITIALIZING("[read-only -- initializing]"),
    /** The line is down; clients know it, conserver 8.2.7 never says it. */
    LINE_DOWN("[line to console is down]");

    private static final Access[] ALL = values();

    private final String text;

    Access(String text) {
        this.text = text;
    }

    /** The exact text of the answer. */
    public String text() {
        return text;
    }

    /** Whether asking for write access again ({@code ^Eca}) makes sense. */
    public boolean mayAskToWrite() {
        return this == SPY || this == OK || this == INITIALIZING;
    }

    static @Nullable Access of(String line) {
        for (Access access : ALL) {
            if (access.text.equals(line)) {
                return access;
            }
        }
        return null;
    }
}
