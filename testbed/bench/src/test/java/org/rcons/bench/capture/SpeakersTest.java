package org.rcons.bench.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.rcons.protocol.client.ClientOptions;
import org.rcons.protocol.client.ConserverClient;
import org.rcons.protocol.client.ConsoleConnection;
import org.rcons.protocol.message.ConsoleName;
import org.rcons.protocol.message.HostPort;
import org.rcons.protocol.message.UserName;
import org.rcons.protocol.session.AttachPlan;
import org.rcons.protocol.session.Effect;

@Timeout(60)
final class SpeakersTest {
    private static final int GROUPS = 2;

    @Test
    void nodes_whenTheyAreTold_speakToThoseWhoAreConnected() throws Exception {
        try (SpeakersProcess nodes = SpeakersProcess.behindFake(GROUPS);
                ConserverClient client = client();
                ConsoleConnection one = attach(client, nodes, "n0001");
                ConsoleConnection two = attach(client, nodes, "n0002")) {
            assertEquals(2, nodes.count());

            nodes.speak();

            assertTrue(Words.closes(heard(one)));
            assertTrue(Words.closes(heard(two)));
        }
    }

    @Test
    void nodes_whenTheySpeakAlready_speakToThoseWhoComeLater() throws Exception {
        try (SpeakersProcess nodes = SpeakersProcess.behindFake(GROUPS);
                ConserverClient client = client()) {
            nodes.speak();

            try (ConsoleConnection late = attach(client, nodes, "n0003")) {
                assertTrue(Words.closes(heard(late)));
            }
        }
    }

    @Test
    void words_whenAByteIsMissing_areNotAll() {
        byte[] all = Words.all();

        assertTrue(Words.closes(all));
        assertFalse(Words.closes(Arrays.copyOf(all, all.length - 1)));
        assertFalse(Words.closes(Arrays.copyOfRange(all, 1, all.length)));
    }

    private static ConserverClient client() {
        return new ConserverClient(ClientOptions.of(new UserName("alice"), null));
    }

    private static ConsoleConnection attach(ConserverClient client, SpeakersProcess nodes, String name)
            throws Exception {
        HostPort master = new HostPort("127.0.0.1", nodes.port());
        return client.attach(master, new ConsoleName(name), AttachPlan.of(AttachPlan.Mode.SPY));
    }

    private static byte[] heard(ConsoleConnection console) {
        ByteArrayOutputStream heard = new ByteArrayOutputStream();
        while (heard.size() < Words.all().length && console.next() instanceof Effect.Output output) {
            heard.writeBytes(output.bytes());
        }
        return heard.toByteArray();
    }
}
