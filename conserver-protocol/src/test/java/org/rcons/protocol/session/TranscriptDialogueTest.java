package org.rcons.protocol.session;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rcons.protocol.message.Redirect;

/** What the real server once said, said again to our dialogues. */
class TranscriptDialogueTest {

    static List<Recorded> connections() {
        return Recorded.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("connections")
    void a_recorded_server_brings_our_client_to_the_same_end(Recorded recorded) {
        Run run = recorded.hear(recorded.run(false)).closes();

        assertEquals(Endings.of(recorded), ending(run));
        assertEquals(recorded.outputRecorded(), run.output());
        if (ending(run).startsWith("lines")) {
            List<String> lines = ((Answer.Lines) run.answer()).lines();
            assertEquals(recorded.replyRecorded().subList(0, lines.size()), lines);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("connections")
    void a_recorded_server_may_split_its_bytes_anywhere(Recorded recorded) {
        Run.Told whole = recorded.hear(recorded.run(true)).closes().told();

        assertEquals(whole, recorded.hearByteByByte(recorded.run(true)).closes().told());
        for (int cut = 0; cut <= recorded.server().length; cut++) {
            Run split = recorded.hear(recorded.run(true), cut);
            assertEquals(whole, split.closes().told(), "split at " + cut);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("connections")
    void an_open_door_changes_when_things_are_said_but_not_what(Recorded recorded) {
        Run patient = recorded.hear(recorded.run(false));
        Run hasty = recorded.hear(recorded.run(true));

        assertTrue(hasty.sent().startsWith(patient.sent()), hasty::sent);
        assertEquals(patient.output(), hasty.output());
    }

    @Test
    void replay_and_escape_settings_send_exactly_what_console_sends() {
        Recorded recorded = Recorded.all().stream()
                .filter(each -> each.toString().equals("consolerc-replay-escape 2"))
                .findFirst()
                .orElseThrow();

        Run run = recorded.hear(recorded.run(false));

        String client = new String(recorded.connection().clientBytes(), ISO_8859_1);
        assertEquals(client.substring(0, client.indexOf("\u001dq?")), run.sent());
    }

    /** One line: how it ended, and with what. */
    private static String ending(Run run) {
        if (run.isConnected()) {
            Attachment attachment = run.attachment();
            String notices = attachment.notices().replace("\r\n", "|");
            return (attachment.access() + " " + attachment.state().text() + " " + notices).strip();
        }
        if (run.lastEvent().startsWith("Failed")) {
            return run.failure().endCause() + " at " + run.failure().step();
        }
        if (run.answer() instanceof Answer.Elsewhere elsewhere) {
            return "elsewhere " + items(elsewhere.items()) + (elsewhere.passwordAsked() ? " with a password" : "");
        }
        return run.answer() instanceof Answer.Lines lines
                ? "lines " + lines.lines().size()
                : run.lastEvent();
    }

    private static String items(List<Redirect> items) {
        return items.stream()
                .map(item ->
                        (item.port() == 0 ? "" : item.port()) + (item.host().isEmpty() ? "" : "@" + item.host()))
                .collect(Collectors.joining(":"));
    }
}
