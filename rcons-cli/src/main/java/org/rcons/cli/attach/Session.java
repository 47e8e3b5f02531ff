package org.rcons.cli.attach;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.rcons.cli.terminal.LinePrompt;
import org.rcons.cli.terminal.Screen;
import org.rcons.cli.terminal.ScreenClosedException;
import org.rcons.cli.terminal.Tty;
import org.rcons.protocol.client.ConsoleConnection;
import org.rcons.protocol.message.ConsoleName;
import org.rcons.protocol.route.RoutesException;
import org.rcons.protocol.session.Attachment;
import org.rcons.protocol.session.ConserverException;
import org.rcons.protocol.session.EndCause;
import org.rcons.protocol.session.Step;
import org.rcons.protocol.wire.Command;

/**
 * A user on a console: the keyboard's thread. It reads what is typed, passes it on, and does what the server asks for:
 * suspend, move to another console, run a local command. The texts in brackets are those of {@code console}, for
 * scripts wait for them.
 */
public final class Session {
    private static final long SERVER_MILLIS = 1000;
    private static final long SPY_MILLIS = 30_000;
    private static final int TYPED = 4096;

    private final Tty tty;
    private final Screen screen;
    private final Consoles consoles;
    private final SessionOptions options;
    private final LinePrompt prompt;
    private Seat seat;

    /**
     * A session on a console that is connected.
     *
     * @param tty the keyboard; the caller closes it
     * @param consoles where to find further ones
     */
    public Session(Tty tty, Screen screen, Consoles consoles, SessionOptions options, Seat seat) {
        this.tty = tty;
        this.screen = screen;
        this.consoles = consoles;
        this.options = options;
        this.prompt = new LinePrompt(tty, screen);
        this.seat = seat;
    }

    /** Runs until it ends; the connection is closed then, the terminal still raw. */
    public Ending run() throws IOException {
        try {
            tty.raw();
            Ending ending = untilEnd();
            show(options.texts().atDetach(options.user().text(), seat.name().text()));
            return ending;
        } catch (ScreenClosedException e) {
            return Ending.left();
        } finally {
            seat.close();
        }
    }

    /** A write that fails is no news by itself: the console's thread hears why. */
    private Ending untilEnd() throws IOException {
        try {
            sitDown();
            return serve();
        } catch (ScreenClosedException e) {
            throw e;
        } catch (IOException e) {
            Ending ending = seat.inbox().awaitEnd(SERVER_MILLIS);
            if (ending == null) {
                throw e;
            }
            return ending;
        }
    }

    private void sitDown() throws IOException {
        Attachment attachment = seat.connection().attachment();
        show(options.texts().atAttach(options.user().text(), seat.name().text()));
        if (!attachment.state().up()) {
            screen.print(attachment.state().text() + "\r\n");
        }
        screen.print("[Enter `" + seat.keys().pair() + "?' for help]\r\n");
        screen.print(attachment.notices());
        seat.reader().start();
        if (options.replay()) {
            seat.connection().escape(seat.keys().pair(), 'r');
        }
    }

    private void show(byte[] text) throws IOException {
        screen.write(text, 0, text.length);
    }

    private Ending serve() throws IOException {
        byte[] typed = new byte[TYPED];
        Ending ending = null;
        while (ending == null) {
            obey(seat.inbox().takeSignal());
            int length = seat.inbox().ending() == null ? tty.read(typed) : 0;
            if (length < 0) {
                ending = inputEnded();
            } else if (length > 0) {
                ending = pass(typed, length);
            } else {
                ending = seat.inbox().ending();
            }
        }
        return ending;
    }

    private @Nullable Ending pass(byte[] typed, int length) throws IOException {
        if (options.sevenBit()) {
            SevenBit.strip(typed, length);
        }
        int from = 0;
        while (from < length) {
            seat.inbox().expectAnswer();
            from += seat.keyboard().take(typed, from, length);
            if (seat.keys().leaves()) {
                return leave();
            }
            if (seat.keys().asksForSignal()) {
                tty.unread(typed, from, length - from);
                return answered();
            }
        }
        return null;
    }

    /**
     * The server may have suspended this client and not yet said so; what a spy sent then would not be the command that
     * it is here. A spy waits longer for that reason, and never goes on without knowing.
     */
    private @Nullable Ending answered() throws IOException {
        Command command = seat.inbox().awaitSignal(options.spy() ? SPY_MILLIS : SERVER_MILLIS);
        obey(command);
        if (command != null || !options.spy() || seat.inbox().isRefused()) {
            return null;
        }
        Ending ending = seat.inbox().ending();
        return ending == null ? Ending.failed(unanswered()) : ending;
    }

    private ConserverException unanswered() {
        return new ConserverException(seat.connection().attachment().where(), EndCause.TIMED_OUT, Step.OPEN, "");
    }

    /** The server closes after {@code ^Ec.}; if it is too far gone for that, the user leaves all the same. */
    private Ending leave() {
        seat.inbox().awaitEnd(SERVER_MILLIS);
        return Ending.left();
    }

    private Ending inputEnded() throws IOException {
        if (tty.isTerminal()) {
            return Ending.left();
        }
        Ending ending = seat.inbox().awaitQuiet(options.quiet().toMillis());
        if (ending != null) {
            return ending;
        }
        seat.connection().escape(seat.keys().pair(), '.');
        return leave();
    }

    private void obey(@Nullable Command command) throws IOException {
        if (command == Command.SUSPEND) {
            suspend();
        } else if (command == Command.GOTO) {
            move();
        } else if (command == Command.EXEC) {
            execute();
        }
    }

    private void suspend() throws IOException {
        screen.print("stop]");
        if (!tty.isTerminal()) {
            seat.connection().resume();
            return;
        }
        tty.suspend();
        screen.print("[press any character to continue");
        seat.keys().suspended();
    }

    private void move() throws IOException {
        while (true) {
            String name = prompt.ask("console: ").strip();
            screen.print("]\r\n");
            if (name.isEmpty()) {
                screen.print("[returning to `" + seat.name() + "'");
                seat.connection().resume();
                return;
            }
            if (moveTo(name)) {
                return;
            }
            screen.print("[");
        }
    }

    /** The old console stays open until the new one is there. */
    private boolean moveTo(String text) throws IOException {
        ConsoleName name;
        ConsoleConnection connection;
        try {
            name = new ConsoleName(text);
            connection = consoles.open(name, seat.keys().pair());
        } catch (ConserverException | RoutesException | IllegalArgumentException e) {
            screen.print("rcons: " + e.getMessage() + "\r\n");
            return false;
        }
        seat.close();
        seat = new Seat(name, connection, screen, options, seat.keys().pair());
        sitDown();
        return true;
    }

    private void execute() throws IOException {
        String command = tty.isTerminal() && !options.spy() ? prompt.ask("exec: ") : "";
        screen.print("]\r\n");
        if (command.isBlank()) {
            seat.connection().send(Command.ABORT);
            return;
        }
        run(new LocalCommand(command, seat.connection()));
    }

    private void run(LocalCommand local) throws IOException {
        screen.print("[local command running - pid " + local.pid() + "]\r\n");
        seat.reader().listener(local);
        seat.connection().send(Command.EXEC);
        local.begin();
        attend(local);
        seat.reader().listener(null);
        seat.connection().send(Command.ABORT);
        screen.print("[local command terminated - pid " + local.pid() + ": " + local.result() + "]\r\n");
    }

    private void attend(LocalCommand local) throws IOException {
        byte[] key = new byte[1];
        while (local.isRunning()) {
            if (seat.inbox().takeSignal() == Command.ABORT) {
                local.hangUp();
            }
            if (seat.inbox().ending() != null || tty.read(key) < 0) {
                local.kill();
                return;
            }
            local.key(key[0]);
            key[0] = 0;
        }
    }
}
