package org.rcons.protocol.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rcons.protocol.message.EscapePair;
import org.rcons.protocol.session.AttachPlan.Mode;
import org.rcons.protocol.session.AttachPlan.Questions;

/** Whoever types does it on the console that was named, and with the write access. */
class TypingDialogueTest {
    private static final String WHO = "[who n1]\r\n alice@here   * stopped   0:00 Mon\r\n";

    private static Run typing(AttachPlan plan) {
        TypingOpening opening = new TypingOpening(Dialogues.N1, plan);
        return Run.of(Dialogue.open(Dialogues.GROUP, Dialogues.OPEN_DOOR, new Call(Dialogues.N1, opening, true)));
    }

    private static Run attached() {
        Run run = typing(AttachPlan.of(Mode.ATTACH))
                .hears("ok\r\nok\r\n[attached]\r\n" + WHO + "[up]\r\n[ok]\r\n[connected]\r\n");
        run.takeSent();
        return run;
    }

    @Test
    void attach_whenTheDoorIsOpen_asksForEverythingInOneBreath() {
        Run run = typing(AttachPlan.of(Mode.ATTACH));

        assertEquals("login alice\r\ncall n1\r\n\u0005cw\u0005c=\u0005ca\u0005c;", run.takeSent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"[ok]", "[ok (nologging)]", "[attached]", "[attached (nologging)]"})
    void attach_whenTheWriteAccessIsThere_connects(String answer) {
        Run run = typing(AttachPlan.of(Mode.ATTACH)).hears("ok\r\nok\r\n[spy]\r\n" + WHO + "[up]\r\n" + answer);
        assertFalse(run.isConnected());

        assertTrue(run.hears("\r\n[connected]\r\n").isConnected());
    }

    @Test
    void attach_whenSomebodyElseWrites_saysWho() {
        Run run = typing(AttachPlan.of(Mode.ATTACH))
                .hears("ok\r\nok\r\n[spy]\r\n" + WHO + "[up]\r\n[no, bob@desk.example is attached]\r\n[connected]\r\n");

        assertFalse(run.isConnected());
        assertEquals(EndCause.WRITE_ACCESS_TAKEN, run.failure().endCause());
        assertEquals("bob@desk.example", run.failure().came());
        assertTrue(run.failure().toLine().contains("-f"), run.failure()::toLine);
    }

    @ParameterizedTest
    @CsvSource({
        "ATTACH, [read-only], NO_PERMISSION",
        "ATTACH, [console is read-only], NO_PERMISSION",
        "ATTACH, [unknown -- use `?'], NOT_UNDERSTOOD",
        "FORCE, [read-only], NO_PERMISSION",
        "FORCE, [unknown -- use `?'], NOT_UNDERSTOOD"
    })
    void writing_whenItIsNotToBeHad_endsBeforeItIsConnected(Mode mode, String answer, EndCause cause) {
        Run run = typing(AttachPlan.of(mode)).hears("ok\r\nok\r\n[spy]\r\n" + WHO + "[up]\r\n" + answer + "\r\n");

        assertEquals(cause, run.failure().endCause());
        assertFalse(run.isConnected());
    }

    @Test
    void force_whenTheNameIsCompletedToAnother_bumpsNobody() {
        Run run = typing(AttachPlan.of(Mode.FORCE)).hears("ok\r\nok\r\n[spy]\r\n[who n10]\r\n");

        assertEquals(EndCause.NO_SUCH_CONSOLE, run.failure().endCause());
        assertFalse(run.sent().contains("\u0005cf"), run::sent);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[bumped bob@desk]", "[bumped bob@desk (nologging)]", "[attached]", "[ok]"})
    void force_whenItIsTheRightConsole_connectsWithTheWriteAccess(String answer) {
        Run run = typing(AttachPlan.of(Mode.FORCE)).hears("ok\r\nok\r\n[spy]\r\n" + WHO);

        assertTrue(run.takeSent().endsWith("\u0005cw\u0005c=\u0005cf\u0005c;"));
        run.hears("[up]\r\n" + answer + "\r\n[connected]\r\n");
        assertTrue(run.isConnected());
        assertEquals("", run.takeSent());
    }

    @Test
    void probes_whenThePlanHasOthers_keepTheirOrder() {
        AttachPlan plan = new AttachPlan(Mode.ATTACH, EscapePair.parse("^]q"), Questions.MUST_BE_UP, 0, 0);
        Run run = typing(plan).hears("ok\r\nok\r\n[attached]\r\n[redef: ^] q  ok]\r\n" + WHO + "[up]\r\n");

        assertTrue(
                run.sent().endsWith("call n1\r\n\u0005ce\u001dq\u001dqw\u001dq=\u001dqm\u001dqa\u001dq;"), run::sent);
    }

    @Test
    void loss_whenSomebodyForces_endsTheSessionAndSaysWho() {
        String text = "boot\r\n[forced to `spy' mode by bob@desk.example]\r\n";
        for (int cut = 0; cut <= text.length(); cut++) {
            Run run = attached();

            run.hears(text.substring(0, cut)).hears(text.substring(cut));

            assertEquals(EndCause.WRITE_ACCESS_LOST, run.failure().endCause(), "cut at " + cut);
            assertEquals("bob@desk.example", run.failure().came());
            assertTrue(run.output().startsWith("boot\r\n[forced"), run::output);
            assertEquals("", run.takeSent());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[forced to `spy' mode by bob@desk]\r\n",
                "x\n[forced to `spy' mode by bob@desk]\r\n",
                "\r\n[forced to `spy' mode by bob\r\n@desk]",
                "\r\n\r\n[attached]\r\n[spy]\r\n"
            })
    void output_whenItIsNoNotice_isJustOutput(String text) {
        Run run = attached().hears(text);

        assertFalse(run.isOver());
        assertEquals(text, run.output());
    }

    @Test
    void notice_withoutAnEnd_isForgotten() {
        Run run = attached().hears("\r\n[forced to `spy' mode by " + "x".repeat(600) + "]");

        assertFalse(run.isOver());
    }

    @Test
    void spy_doesNotType() {
        assertThrows(IllegalArgumentException.class, () -> new TypingOpening(Dialogues.N1, AttachPlan.of(Mode.SPY)));
    }
}
