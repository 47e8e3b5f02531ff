package org.rcons.protocol.client;

import java.io.IOException;
import java.util.List;
import org.rcons.protocol.message.ConsoleName;
import org.rcons.protocol.message.EscapePair;
import org.rcons.protocol.message.HostPort;
import org.rcons.protocol.message.Request;
import org.rcons.protocol.session.AttachPlan;
import org.rcons.protocol.session.Attachment;
import org.rcons.protocol.session.ConserverException;
import org.rcons.protocol.session.Effect;
import org.rcons.protocol.session.EndCause;
import org.rcons.protocol.session.Survey;
import org.rcons.protocol.wire.Command;

/** The blocking client; a thread for each console listens. */
final class BlockingDriver implements Driver {
    private final ConserverClient client;

    BlockingDriver(ClientOptions options) {
        client = new ConserverClient(options);
    }

    @Override
    public Console attach(HostPort master, ConsoleName name, AttachPlan plan) throws ConserverException {
        Listening console = new Listening(client.attach(master, name, plan), plan.escape());
        Thread thread = new Thread(console, "rcons-test-listener");
        thread.setDaemon(true);
        thread.start();
        return console;
    }

    @Override
    public List<Survey.Section> ask(HostPort master, Request request, Survey.Reach reach) throws ConserverException {
        return client.ask(master, request, reach);
    }

    @Override
    public void close() {
        client.close();
    }

    private record Listening(ConsoleConnection connection, EscapePair pair, Heard heard) implements Console, Runnable {
        Listening(ConsoleConnection connection, EscapePair pair) {
            this(connection, pair, new Heard());
        }

        @Override
        public void run() {
            while (take(connection.next())) {
                Thread.onSpinWait();
            }
        }

        private boolean take(Effect effect) {
            if (effect instanceof Effect.Output output) {
                heard.output(output.bytes());
            } else if (effect instanceof Effect.Signal signal) {
                heard.signal(signal.command());
            } else if (effect instanceof Effect.Failed failed) {
                heard.ended(failed.reason().endCause(), failed.reason());
                return false;
            } else {
                heard.ended(EndCause.SERVER_CLOSED, null);
                return false;
            }
            return true;
        }

        @Override
        public Attachment attachment() {
            return connection.attachment();
        }

        @Override
        public void write(byte[] bytes) throws IOException {
            connection.write(bytes, 0, bytes.length);
        }

        @Override
        public void escape(int key) throws IOException {
            connection.escape(pair, key);
        }

        @Override
        public void decline(Command command) throws IOException {
            if (command == Command.EXEC) {
                connection.send(Command.ABORT);
            } else if (command != Command.ABORT) {
                connection.resume();
            }
        }

        @Override
        public void close() {
            connection.close();
        }
    }
}
