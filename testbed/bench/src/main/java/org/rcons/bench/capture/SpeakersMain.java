package org.rcons.bench.capture;

import java.io.IOException;
import java.io.PrintStream;
import java.net.UnixDomainSocketAddress;
import java.nio.charset.StandardCharsets;

/**
 * {@code SpeakersMain SOCKET}: nodes behind the console lines of a real conserver; {@code SpeakersMain 127.0.0.1 GROUPS}:
 * nodes with a fake conserver before them, of so many groups. Prints a line when it is ready: the port of the fake's
 * master, or 0.
 */
public final class SpeakersMain {
    private SpeakersMain() {}

    /** Serves until standard input ends. */
    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.US_ASCII);
        Speakers speakers = new Speakers(out);
        if (args.length == 1) {
            speakers.at(UnixDomainSocketAddress.of(args[0]), NodeTalk::new);
            out.println(0);
        } else {
            int[] groups = new int[Integer.parseInt(args[1])];
            for (int i = 0; i < groups.length; i++) {
                groups[i] = speakers.at(args[0], () -> new ConserverTalk(groups, false));
            }
            out.println(speakers.at(args[0], () -> new ConserverTalk(groups, true)));
        }
        speakers.serve();
    }

    /** The line of a node: whoever opens it may hear. */
    private static final class NodeTalk implements Talk {
        @Override
        public void begun(Line line) {
            line.listen();
        }

        @Override
        public void received(Line line, byte[] bytes) {
            // Nodes do not listen to what is typed.
        }
    }
}
