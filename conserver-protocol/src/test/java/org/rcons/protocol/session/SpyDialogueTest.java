package org.rcons.protocol.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rcons.protocol.message.EscapePair;
import org.rcons.protocol.session.AttachPlan.Mode;
import org.rcons.protocol.session.AttachPlan.Questions;

/** A spy never keeps the write access, whichever way it gets it (PROTOCOL.md 11.6, trap 40). */
class SpyDialogueTest {
    private static final String GIVE_AWAY = "\u0005cs";

    @Test
    void spy_whenCalling_givesTheWriteAccessAwayInTheSameBreath() {
        Run run = Run.of(Dialogues.atGroup(Dialogues.OPEN_DOOR, AttachPlan.of(Mode.SPY)));

        assertEquals("login alice\r\ncall n1\r\n\u0005cs\u0005c;", run.takeSent());
        run.hears("ok\r\nok\r\n[attached]\r\n[spying]\r\n[connected]\r\n");
        assertTrue(run.isConnected());
        assertEquals("", run.takeSent());
    }

    @Test
    void spy_whenSomebodyElseWrites_hearsUnknownAndConnects() {
        Run run =
                Dialogues.attaching(AttachPlan.of(Mode.SPY)).hears("[spy]\r\n[unknown -- use `?']\r\n[connected]\r\n");

        assertTrue(run.isConnected());
    }

    @Test
    void spy_whenPromoted_givesTheWriteAccessAwayAgain() {
        Run run = Dialogues.attached(Mode.SPY);
        run.takeSent();

        assertEquals(GIVE_AWAY, run.hears("typed\r\n\r\n[attached]\r\n").takeSent());
        assertEquals("", run.hears("[spying]\r\nmore").takeSent());
        assertEquals(GIVE_AWAY, run.hears("\r\n[attached (nologging)]\r\n").takeSent());
        assertEquals("typed\r\n\r\n[attached]\r\n[spying]\r\nmore\r\n[attached (nologging)]\r\n", run.output());
    }

    @Test
    void spy_whenThePromotionIsSplitAnywhere_seesIt() {
        String text = "x\r\r\n\r\n[attached]\r\n";
        for (int cut = 0; cut <= text.length(); cut++) {
            Run run = Dialogues.attached(Mode.SPY);
            run.takeSent();

            run.hears(text.substring(0, cut)).hears(text.substring(cut));

            assertEquals(GIVE_AWAY, run.takeSent(), "cut at " + cut);
        }
    }

    @Test
    void spy_whenPromotedBehindConnected_seesIt() {
        Run run = Dialogues.attaching(AttachPlan.of(Mode.SPY));
        run.takeSent();

        run.hears("[spy]\r\n[unknown -- use `?']\r\n[connected]\r\n\r\n[attached]\r\n");

        assertEquals(GIVE_AWAY, run.takeSent());
    }

    /** The real server promotes a client that is not connected yet, too. */
    @ParameterizedTest
    @ValueSource(
            strings = {"[spy]\r\n", "[spy]\r\n[unknown -- use `?']\r\n", "[spy]\r\n[unknown -- use `?']\r\n[up]\r\n"})
    void spy_whenPromotedBeforeItIsConnected_givesTheWriteAccessAway(String before) {
        Run run = Dialogues.attaching(Dialogues.plan(Mode.SPY, Questions.STATE_AND_MOTD))
                .hears(before);
        run.takeSent();

        assertEquals(GIVE_AWAY, run.hears("\r\n[attached]\r\n").takeSent());

        String rest = "[spy]\r\n[unknown -- use `?']\r\n[up]\r\n".substring(before.length());
        run.hears(rest + "[-- MOTD -- hello]\r\n[spying]\r\n[connected]\r\n");
        assertEquals("[up]", run.attachment().state().text());
        assertTrue(run.attachment().notices().contains("[-- MOTD -- hello]"), run.attachment()::notices);
    }

    /** A client that resumes gets the write access if it is free, even one that never wanted it. */
    @Test
    void spy_whenItResumesAsTheWriter_givesTheWriteAccessAway() {
        Run run = Dialogues.attached(Mode.SPY).hears("[\u00ffZ");
        run.takeSent();

        assertEquals(GIVE_AWAY, run.hears(" -- att").hears("ached]\r\n").takeSent());
    }

    @Test
    void spy_whenItResumesFromAMoveAsTheWriter_givesTheWriteAccessAway() {
        Run run = Dialogues.attached(Mode.SPY).hears("[\u00ffG");
        run.takeSent();

        assertEquals(GIVE_AWAY, run.hears(" -- attached (nologging)]\r\n").takeSent());
    }

    @Test
    void spy_whenItResumesAsASpy_doesNothing() {
        Run run = Dialogues.attached(Mode.SPY).hears("[\u00ffZ");
        run.takeSent();

        assertEquals("", run.hears(" -- spy mode]\r\n -- attached]\r\n").takeSent());
    }

    @Test
    void spy_whenAMachinePrintsTheWords_doesNothing() {
        Run run = Dialogues.attached(Mode.SPY);
        run.takeSent();

        assertEquals(
                "",
                run.hears("\n[attached]\r\n -- attached]\r\n x[attached]\r\n").takeSent());
    }

    @Test
    void spy_whenTheEscapePairIsAnother_usesIt() {
        AttachPlan plan = new AttachPlan(Mode.SPY, EscapePair.parse("^]q"), Questions.NONE, 0, 0);
        Run run = Dialogues.attaching(plan).hears("[attached]\r\n[redef: ^] q  ok]\r\n");
        assertTrue(run.takeSent().endsWith("\u001dqs\u001dq;"));

        run.hears("[spying]\r\n[connected]\r\n\r\n[attached]\r\n");

        assertEquals("\u001dqs", run.takeSent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ATTACH", "FORCE"})
    void writer_whenPromoted_keepsTheWriteAccess(Mode mode) {
        Run run = Dialogues.attached(mode);
        run.takeSent();

        assertEquals("", run.hears("\r\n[attached]\r\n").takeSent());
    }
}
