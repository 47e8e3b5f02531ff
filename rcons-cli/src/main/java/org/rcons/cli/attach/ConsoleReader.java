package org.rcons.cli.attach;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.rcons.cli.terminal.Screen;
import org.rcons.cli.terminal.ScreenClosedException;
import org.rcons.protocol.client.ConsoleConnection;
import org.rcons.protocol.session.ConserverException;
import org.rcons.protocol.session.Effect;
import org.rcons.protocol.session.EndCause;
import org.rcons.protocol.session.Step;

/** The console's thread: what the console says goes to the screen, and to a local command while one runs. */
final class ConsoleReader implements Runnable {
    private static final byte[] UNKNOWN = "unknown -- use `?']\r\n".getBytes(StandardCharsets.US_ASCII);

    private final ConsoleConnection connection;
    private final Screen screen;
    private final Inbox inbox;
    private final boolean sevenBit;
    private volatile @Nullable LocalCommand listener;

    ConsoleReader(ConsoleConnection connection, Screen screen, Inbox inbox, boolean sevenBit) {
        this.connection = connection;
        this.screen = screen;
        this.inbox = inbox;
        this.sevenBit = sevenBit;
    }

    void start() {
        Thread thread = new Thread(this, "rcons-console");
        thread.setDaemon(true);
        thread.start();
    }

    /** From now on this local command hears the console too; null for none. */
    void listener(@Nullable LocalCommand command) {
        listener = command;
    }

    @Override
    public void run() {
        Ending ending = null;
        while (ending == null) {
            ending = take(connection.next());
        }
        inbox.end(ending);
    }

    private @Nullable Ending take(Effect effect) {
        if (effect instanceof Effect.Output output) {
            return show(output.bytes());
        }
        if (effect instanceof Effect.Signal signal) {
            inbox.signal(signal.command());
            return null;
        }
        if (effect instanceof Effect.Failed failed) {
            return Ending.failed(failed.reason());
        }
        return Ending.failed(
                new ConserverException(connection.attachment().where(), EndCause.SERVER_CLOSED, Step.OPEN, ""));
    }

    private @Nullable Ending show(byte[] bytes) {
        inbox.output();
        if (isRefusal(bytes)) {
            inbox.refused();
        }
        if (sevenBit) {
            SevenBit.strip(bytes, bytes.length);
        }
        LocalCommand command = listener;
        int heard = command == null ? 0 : command.hear(bytes);
        if (command != null && !command.showsOutput()) {
            return null;
        }
        return paint(bytes, heard);
    }

    /** A machine that prints the same words shortens a wait, no more. */
    private static boolean isRefusal(byte[] bytes) {
        int from = bytes.length - UNKNOWN.length;
        return from >= 0 && Arrays.equals(bytes, from, bytes.length, UNKNOWN, 0, UNKNOWN.length);
    }

    private @Nullable Ending paint(byte[] bytes, int heard) {
        try {
            screen.write(bytes, heard, bytes.length - heard);
            return null;
        } catch (ScreenClosedException e) {
            return Ending.left();
        }
    }
}
