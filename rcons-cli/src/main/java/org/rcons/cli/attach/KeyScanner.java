package org.rcons.cli.attach;

import org.rcons.protocol.message.EscapePair;

/**
 * Reads along what is typed, byte by byte, in the way conserver does (PROTOCOL.md 11.2 and 11.3), to know what each
 * byte is: console input, part of an escape command, or the last byte of one. Follows redefinitions of the escape pair.
 */
final class KeyScanner {
    private static final int CONTROL_D = 'D' & 0x1F;
    private static final int CONTROL_C = 'C' & 0x1F;
    private static final int CONTROL_Z = 'Z' & 0x1F;

    /** The "command" that a suspended client gives with any byte. */
    static final int RESUME = 0x100;

    private EscapePair pair;
    private State state = State.INPUT;
    private int count;
    private int firstOfPair;
    private int running;
    private int command = -1;

    /** What the last byte was. */
    enum Meaning {
        /** Console input. */
        INPUT,
        /** The first byte of the pair, or a byte inside a command: what it is shows later. */
        PENDING,
        /** An escape byte that was held back turned out to be console input, and so is this byte. */
        HELD_INPUT,
        /** The first byte of the pair, typed twice: one goes to the console and one may still begin a command. */
        DOUBLED,
        /** The last byte of an escape command; {@link KeyScanner#command} tells which. */
        COMMAND
    }

    private enum State {
        INPUT,
        FIRST_SEEN,
        KEY,
        /** Arguments of a fixed number of bytes. */
        BYTES,
        /** An argument that ends with CR. */
        LINE,
        /** Octal digits. */
        OCTAL,
        /** The console is suspended: the server throws the next byte away, whatever it is. */
        RESUMING
    }

    KeyScanner(EscapePair pair) {
        this.pair = pair;
    }

    EscapePair pair() {
        return pair;
    }

    /** The command was not passed on: the pair stays, and nothing is to come of it. */
    void refused(EscapePair former) {
        pair = former;
        command = -1;
    }

    /** The key of the command that is complete, or -1. */
    int command() {
        return command;
    }

    boolean leaves() {
        return command == '.' || command == CONTROL_C || command == CONTROL_D;
    }

    /** Whether the server answers the command by asking the client to do something. */
    boolean asksForSignal() {
        return command == ';' || command == 'z' || command == CONTROL_Z || command == '|';
    }

    /** The server suspends this client: the next byte only resumes. */
    void suspended() {
        state = State.RESUMING;
    }

    Meaning next(byte typed) {
        int key = typed & 0xFF;
        command = -1;
        return switch (state) {
            case INPUT -> input(key);
            case FIRST_SEEN -> behindFirst(key);
            case KEY -> key(key);
            case BYTES -> fixed(key);
            case LINE -> line(key);
            case OCTAL -> octal(key);
            case RESUMING -> resumed();
        };
    }

    private Meaning input(int key) {
        if (key != pair.first()) {
            return Meaning.INPUT;
        }
        state = State.FIRST_SEEN;
        return Meaning.PENDING;
    }

    private Meaning behindFirst(int key) {
        if (key == pair.second()) {
            state = State.KEY;
            return Meaning.PENDING;
        }
        if (key == pair.first()) {
            return Meaning.DOUBLED;
        }
        state = State.INPUT;
        return Meaning.HELD_INPUT;
    }

    private Meaning key(int key) {
        running = key;
        count = 0;
        switch (key) {
            case 'e', 'l', '!' -> state = State.BYTES;
            case 'b', 'n', 'P', 'R' -> state = State.LINE;
            case '\\' -> state = State.OCTAL;
            default -> {
                return complete();
            }
        }
        return Meaning.PENDING;
    }

    private Meaning fixed(int key) {
        count++;
        if (running != 'e') {
            return key == pair.first() ? escapeInstead() : complete();
        }
        if (count == 1) {
            firstOfPair = key;
            return Meaning.PENDING;
        }
        pair = new EscapePair(firstOfPair, key);
        return complete();
    }

    private Meaning line(int key) {
        if (key == pair.first()) {
            return escapeInstead();
        }
        return key == '\r' ? complete() : Meaning.PENDING;
    }

    /**
     * The server may have refused the command, to a user who does not write for one, and wait for no argument; an
     * escape counts then. (If it did not refuse, an escape byte spoils the argument anyway.)
     */
    private Meaning escapeInstead() {
        state = State.FIRST_SEEN;
        return Meaning.PENDING;
    }

    private Meaning octal(int key) {
        if (key == pair.first()) {
            return escapeInstead();
        }
        count++;
        boolean digit = key >= '0' && key <= '7';
        return count == 3 || !digit ? complete() : Meaning.PENDING;
    }

    private Meaning resumed() {
        state = State.INPUT;
        running = RESUME;
        return complete();
    }

    private Meaning complete() {
        state = State.INPUT;
        command = running;
        return Meaning.COMMAND;
    }
}
