package org.rcons.protocol.wire;

import org.jspecify.annotations.Nullable;

/** The four out-of-band commands: IAC (0xFF) and one letter (PROTOCOL.md 2.1). */
public enum Command {
    /** From the server: run a local command. From the client: it is running. */
    EXEC('E'),
    /** From the server: the user wants to move to another console. */
    GOTO('G'),
    /** From the server: suspend yourself. */
    SUSPEND('Z'),
    /** From the server: stop the local command. From the client: it ended or was not started. */
    ABORT('.');

    private static final Command[] ALL = values();

    private final byte letter;

    Command(char letter) {
        this.letter = (byte) letter;
    }

    /** The letter behind IAC. */
    public byte letter() {
        return letter;
    }

    static @Nullable Command of(byte letter) {
        for (Command command : ALL) {
            if (command.letter == letter) {
                return command;
            }
        }
        return null;
    }
}
