package org.rcons.cli.attach;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.rcons.cli.terminal.Screen;
import org.rcons.protocol.client.ClientOptions;
import org.rcons.protocol.client.ConserverClient;
import org.rcons.protocol.client.ConsoleConnection;
import org.rcons.protocol.message.ConsoleName;
import org.rcons.protocol.message.EscapePair;
import org.rcons.protocol.message.HostPort;
import org.rcons.protocol.message.UserName;
import org.rcons.protocol.session.AttachPlan;
import org.rcons.protocol.session.AttachPlan.Mode;
import org.rcons.protocol.session.ConserverException;
import org.rcons.protocol.session.Effect;
import org.rcons.protocol.wire.Command;
import org.rcons.testbed.fake.FakeConserver;

/** One user's connection to a console of a fake conserver, and a screen that is a file. */
final class Seats implements AutoCloseable {
    final ConsoleConnection connection;
    final Screen screen;
    final KeyScanner keys = new KeyScanner(EscapePair.DEFAULT);
    private final ConserverClient client;
    private final Path painted;
    private final FileOutputStream out;

    Seats(FakeConserver conserver, String user, String console, Mode mode) throws IOException {
        painted = Files.createTempFile("screen", "");
        out = new FileOutputStream(painted.toFile());
        screen = Screen.on(out);
        client = new ConserverClient(ClientOptions.of(new UserName(user), null));
        connection = attach(conserver, console, mode);
    }

    private ConsoleConnection attach(FakeConserver conserver, String console, Mode mode) throws ConserverException {
        HostPort master = new HostPort(conserver.address(), conserver.masterPort());
        return client.attach(master, new ConsoleName(console), AttachPlan.of(mode));
    }

    /** Reads the console until the server asks for something. */
    Command awaitSignal() {
        Effect effect = connection.next();
        while (effect instanceof Effect.Output) {
            effect = connection.next();
        }
        return assertInstanceOf(Effect.Signal.class, effect).command();
    }

    String painted() throws IOException {
        return Files.readString(painted, StandardCharsets.ISO_8859_1);
    }

    /** Types the bytes as the session would, in as many takes as the keyboard wants. */
    static void type(Keyboard keyboard, byte[] typed) throws IOException {
        int from = 0;
        while (from < typed.length) {
            from += keyboard.take(typed, from, typed.length);
        }
    }

    @Override
    public void close() throws IOException {
        connection.close();
        client.close();
        out.close();
        Files.delete(painted);
    }
}
