package org.rcons.cli.attach;

import org.rcons.cli.terminal.Screen;
import org.rcons.protocol.client.ConsoleConnection;
import org.rcons.protocol.message.ConsoleName;
import org.rcons.protocol.message.EscapePair;

/** One console that the user sits at: the connection, the thread that reads it, and the keyboard's side of it. */
public final class Seat implements AutoCloseable {
    private final ConsoleName name;
    private final ConsoleConnection connection;
    private final Inbox inbox = new Inbox();
    private final ConsoleReader reader;
    private final Keyboard keyboard;

    /**
     * A seat at a console; its output is not read yet.
     *
     * @param connection closed with the seat
     * @param escape the pair that is in force
     */
    public Seat(
            ConsoleName name, ConsoleConnection connection, Screen screen, SessionOptions options, EscapePair escape) {
        this.name = name;
        this.connection = connection;
        this.reader = new ConsoleReader(connection, screen, inbox, options.sevenBit());
        KeyScanner keys = new KeyScanner(escape);
        this.keyboard =
                options.spy() ? new Keyboard.Spy(connection, keys, screen) : new Keyboard.Writer(connection, keys);
    }

    ConsoleName name() {
        return name;
    }

    ConsoleConnection connection() {
        return connection;
    }

    Inbox inbox() {
        return inbox;
    }

    ConsoleReader reader() {
        return reader;
    }

    Keyboard keyboard() {
        return keyboard;
    }

    KeyScanner keys() {
        return keyboard.keys();
    }

    @Override
    public void close() {
        connection.close();
    }
}
