package org.rcons.cli.attach;

import java.io.IOException;
import org.rcons.cli.terminal.Screen;
import org.rcons.protocol.client.ConsoleConnection;
import org.rcons.protocol.message.EscapePair;

/** What becomes of typed bytes. */
sealed interface Keyboard {

    /**
     * Takes typed bytes, up to and including the first escape command after which the session has something to do.
     *
     * @return how many bytes were taken
     */
    int take(byte[] typed, int from, int to) throws IOException;

    /** What was understood so far. */
    KeyScanner keys();

    /** Everything goes to the server as it is typed; the server knows its escape commands. */
    record Writer(ConsoleConnection connection, KeyScanner keys) implements Keyboard {
        @Override
        public int take(byte[] typed, int from, int to) throws IOException {
            int at = from;
            while (at < to) {
                KeyScanner.Meaning meaning = keys.next(typed[at++]);
                if (meaning == KeyScanner.Meaning.COMMAND && (keys.leaves() || keys.asksForSignal())) {
                    break;
                }
            }
            connection.write(typed, from, at - from);
            return at - from;
        }
    }

    /**
     * Nothing that could be console input goes to the server: only whole escape commands that look and do not touch.
     * The rest is answered here, in the server's words.
     */
    record Spy(ConsoleConnection connection, KeyScanner keys, Screen screen) implements Keyboard {
        private static final String LOOKING = ".;?=himpruvwxgz \r\n\3\4\22\32";

        @Override
        public int take(byte[] typed, int from, int to) throws IOException {
            for (int at = from; at < to; at++) {
                EscapePair before = keys.pair();
                KeyScanner.Meaning meaning = keys.next(typed[at]);
                if (meaning == KeyScanner.Meaning.COMMAND) {
                    command(before);
                    if (keys.leaves() || keys.asksForSignal()) {
                        return at + 1 - from;
                    }
                } else if (meaning != KeyScanner.Meaning.PENDING && (typed[at] == '\r' || typed[at] == '\n')) {
                    refuse();
                }
            }
            return to - from;
        }

        private void command(EscapePair pair) throws IOException {
            if (keys.command() == KeyScanner.RESUME) {
                connection.resume();
            } else if (LOOKING.indexOf(keys.command()) >= 0) {
                connection.escape(pair, keys.command());
            } else {
                keys.refused(pair);
                refuse();
            }
        }

        private void refuse() throws IOException {
            EscapePair pair = keys.pair();
            screen.print("[read-only -- use " + EscapePair.shown(pair.first()) + " " + EscapePair.shown(pair.second())
                    + " ? for help]\r\n");
        }
    }
}
