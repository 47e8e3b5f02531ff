package org.rcons.testbed.fake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rcons.testbed.transcript.Direction;
import org.rcons.testbed.transcript.Step;
import org.rcons.testbed.transcript.Transcript;
import org.rcons.testbed.transcript.Transcripts;

/** The fake says to the recorded bytes of the clients what the real server said. */
class TranscriptReplayTest {

    static List<Story> stories() {
        return Stories.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("stories")
    void the_fake_answers_as_the_real_server_did(Story story) {
        Transcript transcript = Transcripts.named(story.name());
        try (Site site = story.open()) {
            Replay replay = new Replay(transcript, story, site);

            transcript.steps().forEach(replay::step);

            replay.end();
        }
    }

    @Test
    void stories_whenCounted_areMostOfTheRecordedOnes() {
        List<String> told = stories().stream().map(Story::name).toList();

        assertEquals(told.size(), told.stream().distinct().count());
        assertTrue(told.size() >= 100, () -> told.size() + " stories");
    }

    /** One replay of one story. */
    private static final class Replay {

        private final Transcript transcript;
        private final Story story;
        private final Site site;
        private final Map<Integer, RawClient> clients = new HashMap<>();
        private final Map<Integer, StringBuilder> said = new HashMap<>();

        Replay(Transcript transcript, Story story, Site site) {
            this.transcript = transcript;
            this.story = story;
            this.site = site;
        }

        void step(Step step) {
            RawClient client = client(step.connection());
            catchUp(step.connection());
            story.before(step.toString(), site);
            String text = new String(step.bytes(), ISO_8859_1);
            if (step.direction() == Direction.CLIENT_TO_SERVER) {
                client.send(text);
            } else {
                said(step.connection()).append(text);
            }
        }

        /** Everything that is not over yet ends as it ended then. */
        void end() {
            List.copyOf(clients.keySet()).forEach(this::end);
        }

        private void end(int number) {
            catchUp(number);
            RawClient client = clients.remove(number);
            if (client != null && closedBy(number, Direction.SERVER_TO_CLIENT)) {
                assertEquals(Varying.without(said(number).toString()), Varying.without(site.asRecorded(client.rest())));
                client.close();
            } else if (client != null) {
                client.leave();
            }
        }

        private boolean closedBy(int number, Direction side) {
            return transcript.connection(number).closedBy().equals(Optional.of(side));
        }

        /** Waits until the fake has said what the real server had said by then. */
        private void catchUp(int connection) {
            String expected = Varying.without(said(connection).toString());
            client(connection)
                    .await(
                            unread -> Varying.without(site.asRecorded(unread)).startsWith(expected),
                            "connection " + connection + ": " + expected);
        }

        private StringBuilder said(int connection) {
            return said.computeIfAbsent(connection, number -> new StringBuilder());
        }

        private RawClient client(int connection) {
            if (!clients.containsKey(connection)) {
                List.copyOf(clients.keySet()).stream()
                        .filter(number -> closedBy(number, Direction.CLIENT_TO_SERVER))
                        .forEach(this::end);
            }
            return clients.computeIfAbsent(
                    connection,
                    number -> site.connect(transcript.connection(number).address()));
        }
    }
}
