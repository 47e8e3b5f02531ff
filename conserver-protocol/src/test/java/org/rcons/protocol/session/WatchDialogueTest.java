package org.rcons.protocol.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rcons.protocol.message.ConsoleName;

/** A watcher's every byte: the sign-on, and escape commands that conserver does not hand on. */
class WatchDialogueTest {
    private static final String ANSWERS =
            "[spying]\r\n[who n1]\r\n alice@here   * stopped   0:00 Mon\r\n[up]\r\n[connected]\r\n";
    private static final String PROBES = "\u0005cs\u0005cw\u0005c=\u0005c;";
    private static final String GIVE_BACK = "\u0005cs";

    private static Run watching(String name, int replay) {
        WatchOpening opening = new WatchOpening(new ConsoleName(name), new WatchPlan(replay));
        return Run.of(
                Dialogue.open(Dialogues.GROUP, Dialogues.OPEN_DOOR, new Call(new ConsoleName(name), opening, true)));
    }

    private static Run watched() {
        Run run = watching("n1", 0).hears("ok\r\nok\r\n[attached]\r\n" + ANSWERS);
        run.takeSent();
        return run;
    }

    @Test
    void watcher_whenTheDoorIsOpen_saysEverythingInOneBreath() {
        Run run = watching("n1", 0);

        assertEquals("login alice\r\ncall n1\r\n" + PROBES, run.takeSent());
        run.hears("ok\r\nok\r\n[attached]\r\n" + ANSWERS + "login: ");
        assertEquals("", run.takeSent());
        assertEquals("login: ", run.output());
        assertEquals("[up]", run.attachment().state().text());
        assertEquals("", run.attachment().notices());
    }

    @Test
    void watcher_whenTheLineIsDown_knowsIt() {
        Run run = watching("n1", 0)
                .hears("ok\r\nok\r\n[spy]\r\n[unknown -- use `?']\r\n[who n1]\r\n[`n1' -- console is down]\r\n")
                .hears("[connected]\r\n");

        assertFalse(run.attachment().state().up());
    }

    @ParameterizedTest
    @CsvSource({"n1, n10", "N1, n1a", "n1, n1-ipmi"})
    void name_whenItIsCompletedToAnother_isNoConsole(String wanted, String opened) {
        Run run = watching(wanted, 0).hears("ok\r\nok\r\n[attached]\r\n[spying]\r\n[who " + opened + "]\r\n");

        assertEquals(EndCause.NO_SUCH_CONSOLE, run.failure().endCause());
        assertEquals(
                "'" + wanted + "' is completed to '" + opened + "'",
                run.failure().came());
        assertFalse(run.isConnected());
    }

    @ParameterizedTest
    @CsvSource({"n1, n1", "n1, N1", "N1, n1", "n1, n1.cluster.example", "login, n1"})
    void name_whenItIsTheSameOrAnAlias_isWatched(String wanted, String opened) {
        Run run = watching(wanted, 0).hears("ok\r\nok\r\n[attached]\r\n" + ANSWERS.replace("who n1", "who " + opened));

        assertTrue(run.isConnected());
    }

    @Test
    void name_whenTheServerDoesNotTellIt_isTrusted() {
        Run run = watching("n1", 0)
                .hears("ok\r\nok\r\n[attached]\r\n[spying]\r\n[unknown -- use `?']\r\n[up]\r\n[connected]\r\n");

        assertTrue(run.isConnected());
    }

    @Test
    void answers_whenTheNamesOfUsersLookLikeThem_areNotTakenFromThem() {
        Run run = watching("n1", 0)
                .hears("ok\r\nok\r\n[attached]\r\n[spying]\r\n[who n1]\r\n")
                .hears(" [up]@here * stopped\r\n [connected]@here spy\r\n")
                .hears("[`n1' -- console is down]\r\n");

        assertFalse(run.isConnected());
        assertFalse(run.hears("[connected]\r\n").attachment().state().up());
    }

    @Test
    void replay_whenTheVersionHasIt_isShownRightBehindConnected() {
        Run run = watching("n1", 50);
        assertEquals("login alice\r\ncall n1\r\n\u0005cs\u0005cw\u0005c=\u0005c\u00d6", run.takeSent());

        run.hears("ok\r\nok\r\n[attached]\r\n[spying]\r\n[who n1]\r\n[up]\r\n[8002007]\r\n");

        assertEquals("\u0005cR50\r\u0005c;\u0005cr", run.takeSent());
        run.hears("[set replay (20): 50]\r\n[connected]\r\n[replay]\r\nold\r\n");
        assertEquals("[replay]\r\nold\r\n", run.output());
    }

    /** Where R is no command, the digits behind it would be typed. */
    @ParameterizedTest
    @ValueSource(strings = {"[8001013]", "[unknown -- use `?']"})
    void replay_whenTheVersionIsTooOldOrUnknown_sendsNoDigits(String version) {
        Run run = watching("n1", 50);
        run.takeSent();

        run.hears("ok\r\nok\r\n[attached]\r\n[spying]\r\n[who n1]\r\n[up]\r\n" + version + "\r\n");

        assertEquals("\u0005c;\u0005cr", run.takeSent());
    }

    @Test
    void promotion_whenItIsSplitAnywhere_isGivenBack() {
        String text = "x\r\r\n\r\n[attached (nologging)]\r\n";
        for (int cut = 0; cut <= text.length(); cut++) {
            Run run = watched();

            run.hears(text.substring(0, cut)).hears(text.substring(cut));

            assertEquals(GIVE_BACK, run.takeSent(), "cut at " + cut);
            assertEquals(text, run.output());
        }
    }

    @Test
    void promotion_beforeTheConsoleIsConnected_isGivenBack() {
        Run run = watching("n1", 9).hears("ok\r\nok\r\n[spy]\r\n[unknown -- use `?']\r\n[who n1]\r\n");
        run.takeSent();

        assertEquals(GIVE_BACK, run.hears("\r\n[attached]\r\n").takeSent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"E", "G", "Z"})
    void request_whenNobodyAskedForIt_endsWithoutAnAnswer(String letter) {
        Run open = watched().hears("[\u00ff" + letter + " -- attached]\r\n");
        Run settling = watching("n1", 9).hears("ok\r\nok\r\n[attached]\r\n");
        settling.takeSent();
        settling.hears("[\u00ff" + letter + "[spying]\r\n[who n1]\r\n[up]\r\n[8002007]\r\n");

        assertEquals(EndCause.NOT_UNDERSTOOD, open.failure().endCause());
        assertEquals(EndCause.NOT_UNDERSTOOD, settling.failure().endCause());
        assertEquals("", open.takeSent() + settling.takeSent());
    }

    @Test
    void stop_whenNothingRuns_isBorneInSilence() {
        Run run = watched().hears("a\u00ff.b");

        assertEquals("ab", run.output());
        assertEquals("", run.takeSent());
    }

    @Test
    void whatever_aMachinePrints_nothingButTheEscapeCommandIsSent() {
        StringBuilder everything = new StringBuilder();
        for (char c = 0; c < 255; c++) {
            everything.append(c).append("\r\n[attached]\r\n -- attached]\r\n[\u0005c");
        }
        Run run = watched().hears(everything.toString());

        assertEquals("", run.takeSent().replace(GIVE_BACK, ""));
        assertFalse(run.isOver());
    }

    @Test
    void end_whenTheServerCloses_isNoFailure() {
        assertEquals(new Answer.Closed(), watched().closes().answer());
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 10_000})
    void replay_outOfBounds_isRefused(int lines) {
        assertThrows(IllegalArgumentException.class, () -> new WatchPlan(lines));
    }
}
