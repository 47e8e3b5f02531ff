package org.rcons.protocol.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rcons.protocol.message.Request;

/** One command and its reply. */
class QuestionDialogueTest {
    private static final Request HOSTS = new Request.Show(Request.View.HOSTS, "");

    private static List<String> lines(Run run) {
        return ((Answer.Lines) run.answer()).lines();
    }

    @ParameterizedTest
    @EnumSource(names = "HELP", mode = EnumSource.Mode.EXCLUDE)
    void masterCommand_whenAnswered_isDoneWithOneLine(Request.Master request) {
        Run run = Dialogues.asking(request);

        assertEquals("login alice\r\n" + request.toLine() + "\r\n", run.sent());
        assertEquals(List.of("some answer"), lines(run.hears("some answer\r\nmore\r\n")));
    }

    @Test
    void list_whenAsked_sendsExitBehindAndReadsToTheEnd() {
        Run run = Dialogues.asking(HOSTS);
        assertEquals("login alice\r\nhosts\r\nexit\r\n", run.sent());

        run.hears(" n1\r\n goodbye\r\ngoodbye\r\ngoodbye\r\n");
        assertFalse(run.isOver());

        assertEquals(List.of(" n1", " goodbye", "goodbye"), lines(run.closes()));
    }

    @Test
    void list_whenEmpty_isNoFailure() {
        assertEquals(
                List.of(), lines(Dialogues.asking(HOSTS).hears("goodbye\r\n").closes()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " n1\r\n", " n1\r\ngoodb"})
    void list_whenTheConnectionEndsBeforeGoodbye_isNoAnswer(String part) {
        Run run = Dialogues.asking(HOSTS).hears(part).closes();

        assertEquals(EndCause.LOST, run.failure().endCause());
        assertTrue(run.failure().came().contains("the reply to hosts"), run.failure()::came);
    }

    @Test
    void command_whenItIsForAdmins_saysSo() {
        Run run = Dialogues.asking(Request.Master.QUIT).hears("unauthorized command\r\n");

        assertEquals(EndCause.NOT_ADMIN, run.failure().endCause());
    }

    @Test
    void command_whenTheServerHasNone_isNotUnderstood() {
        Run run = Dialogues.asking(HOSTS).hears("unknown command\r\ngoodbye\r\n");

        assertEquals(EndCause.NOT_UNDERSTOOD, run.failure().endCause());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 200_000})
    void list_whenItNeverEnds_takesBoundedMemory(int width) {
        Run run = Dialogues.asking(HOSTS);
        byte[] chunk = ("x".repeat(width) + "\n")
                .repeat(Math.max(1, 4096 / (width + 1)))
                .getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        int heard = 0;

        while (!run.isOver() && heard < 64 << 20) {
            run.hears(chunk);
            heard += chunk.length;
        }

        assertEquals(EndCause.NOT_UNDERSTOOD, run.failure().endCause());
        assertTrue(heard / (width + 1) < (32 << 20) / 64 + 5000, heard + " bytes of lines of " + width);
    }

    @Test
    void line_whenItNeverEnds_isRefusedAt256KiB() {
        Run run = Dialogues.asking(HOSTS);
        byte[] chunk = "x".repeat(8192).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        int heard = 0;

        while (!run.isOver() && heard < 1 << 20) {
            run.hears(chunk);
            heard += chunk.length;
        }

        assertEquals(EndCause.NOT_UNDERSTOOD, run.failure().endCause());
        assertEquals((256 << 10) + 8192, heard);
    }
}
