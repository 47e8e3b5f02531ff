package org.rcons.capture.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rcons.capture.result.Match;
import org.rcons.capture.result.Outcome;
import org.rcons.capture.result.Verdict;

class PatternWatcherTest {

    @Test
    void plainText_countsAtOnce() {
        PatternWatcher watcher = until("login: ");
        assertNull(watcher.onText("node1 lo"));
        assertEquals("login: ", matched(watcher.onText("gin: ")).text());
    }

    @Test
    void provisionalMatch_countsWhenTheConsoleIsQuiet() {
        PatternWatcher watcher = until("mac=([0-9a-f:]+)");
        assertNull(watcher.onText("mac=52:5"));
        assertNull(watcher.onText("4:00"));
        assertEquals("mac=52:54:00", matched(watcher.onQuiet()).text());
    }

    @Test
    void provisionalMatch_whenMoreTextExtendsIt_isTheLongerOne() {
        PatternWatcher watcher = until("mac=(?P<mac>[0-9a-f:]+)");
        assertNull(watcher.onText("x".repeat(600) + " mac=52:5"));
        Match match = matched(watcher.onText("4:00 up\n"));
        assertEquals(Map.of("mac", "52:54:00"), match.groups());
    }

    @Test
    void provisionalMatch_whenMoreTextEndsIt_isNone() {
        PatternWatcher watcher = until("ok$");
        assertNull(watcher.onText("x".repeat(600) + " ok"));
        assertNull(watcher.onText("ra\n"));
        assertNull(watcher.onQuiet());
        assertNull(watcher.onText("ok\n"));
        assertEquals("ok", matched(watcher.onQuiet()).text());
    }

    @Test
    void provisionalMatch_whenTextCouldReachFurther_waitsForIt() {
        PatternWatcher watcher = until("foo( bar)?");
        assertNull(watcher.onText("x".repeat(600) + "foo ba"));
        assertEquals("foo bar", matched(watcher.onText("r, and so on\n")).text());
    }

    @Test
    void provisionalMatch_whenTheNextLineCouldBelongToIt_waitsForIt() {
        PatternWatcher watcher = until("foo(\\s+bar)?");
        assertNull(watcher.onText("x".repeat(600) + "foo\n"));
        assertEquals("foo\nbar", matched(watcher.onText("bar, and so on\n")).text());
    }

    @Test
    void endlessText_isNotKept() {
        Lookout lookout = Lookout.forAll(patterns("a\\s+b", "zz+$", "literal"), List.of());
        for (int i = 0; i < 500; i++) {
            assertNull(lookout.onText("a, and no end of a line ".repeat(1 + i % 300)));
            assertEquals(true, lookout.held() <= 2 * Lookout.WINDOW, "held " + lookout.held());
        }
    }

    @Test
    void linesBefore_areNotKept_whereNoPatternCanContainALineEnd() {
        Lookout lookout = Lookout.forAll(patterns("zz+$", "literal"), List.of());
        assertNull(lookout.onText("some line\n".repeat(1_000) + "some"));
        assertNull(lookout.settle());
        assertEquals(5, lookout.held());
    }

    @Test
    void provisionalMatch_whenTheConsoleNeverStops_countsInTheEnd() {
        PatternWatcher watcher = until("(?s)foo.*");
        Verdict verdict = watcher.onText("foo\n");
        int lines = 0;
        while (verdict == null) {
            verdict = watcher.onText("more of it\n");
            lines++;
        }
        assertEquals(Lookout.WINDOW, matched(verdict).text().length());
        assertEquals(true, lines < 500);
    }

    @Test
    void firstMatch_inTheText_wins() {
        PatternWatcher watcher = new PatternWatcher(patterns("two", "o+ne"), patterns("three"));
        assertNull(watcher.onText(""));
        assertEquals("o+ne", matched(watcher.onText("zero one two three\n")).pattern());
    }

    @Test
    void failure_atTheSamePlace_wins() {
        PatternWatcher watcher = new PatternWatcher(patterns("kernel"), patterns("kernel panic", "zzz"));
        Verdict verdict = watcher.onText("kernel panic\n");
        assertNotNull(verdict);
        assertEquals(Outcome.FAILED, verdict.outcome());
        assertNotNull(verdict.match());
        assertEquals("kernel panic", verdict.match().pattern());
    }

    @Test
    void match_acrossPiecesAndLines_isFound() {
        PatternWatcher watcher = until("begin\\s+middle\\s+end!");
        for (String piece : List.of("begin\n", "mid", "dle\n\n", "e", "nd!")) {
            assertNull(watcher.onText(piece));
        }
        Match match = matched(watcher.onQuiet());
        assertEquals("begin\nmiddle\n\nend!", match.text());
        assertEquals("end!", match.line());
    }

    @Test
    void match_afterALotOfText_isFound() {
        PatternWatcher watcher = until("^(\\w+) login: $");
        for (int i = 0; i < 5_000; i++) {
            assertNull(watcher.onText("[ " + i + "] something happens, with login: in the middle of it\n"));
        }
        assertNull(watcher.onText("node1 login: "));
        assertEquals("node1 login: ", matched(watcher.onQuiet()).line());
    }

    @Test
    void match_inAHugePiece_isFoundWithItsLine() {
        PatternWatcher watcher = until("needle(\\d)");
        String text = "hay ".repeat(5_000) + "\nsome needle7 here\n" + "hay ".repeat(5_000);
        assertEquals("some needle7 here", matched(watcher.onText(text)).line());
    }

    @Test
    void caret_inAVeryLongLine_isNotMisledByWhatWasDropped() {
        PatternWatcher watcher = until("^abc");
        for (int i = 0; i < 5_000; i++) {
            assertNull(watcher.onText("abc".substring(i % 3, i % 3 + 1)), "at " + i);
            if (i == 0) {
                assertNull(watcher.onText("-"));
            }
            assertNull(watcher.onQuiet());
        }
    }

    @Test
    void attached_isTextAsAnyOther() {
        PatternWatcher watcher = until("login:");
        assertNull(watcher.onText("[attached]\n[-- MARK -- Thu Oct 13 10:50:28 2016]\n"));
        assertEquals(Outcome.TIMED_OUT, watcher.onTimeUp().outcome());
    }

    @Test
    void end_withoutAMatch_saysWhatWasMissing() {
        assertEquals("nothing matched 'login:'", until("login:").onTimeUp().reason());
        assertEquals(Outcome.QUIET, until("login:").onIdle().outcome());
        assertEquals(
                "nothing matched any of 2 patterns", until("a", "b").onIdle().reason());
    }

    @Test
    void end_withoutAnythingToWaitFor_isCaptured() {
        PatternWatcher watcher = new PatternWatcher(List.of(), patterns("panic"));
        assertNull(watcher.onText("fine\n"));
        assertEquals(Outcome.CAPTURED, watcher.onIdle().outcome());
        assertEquals(Outcome.CAPTURED, watcher.onTimeUp().outcome());
    }

    @Test
    void end_withAProvisionalMatch_isAMatch() {
        PatternWatcher watcher = until("ok$");
        assertNull(watcher.onText("ok"));
        assertEquals(Outcome.MATCHED, watcher.onTimeUp().outcome());
    }

    private static PatternWatcher until(String... patterns) {
        return new PatternWatcher(patterns(patterns), List.of());
    }

    private static List<WantedPattern> patterns(String... patterns) {
        return List.of(patterns).stream().map(WantedPattern::of).toList();
    }

    private static Match matched(@Nullable Verdict verdict) {
        assertNotNull(verdict);
        assertEquals(Outcome.MATCHED, verdict.outcome());
        assertNotNull(verdict.match());
        return verdict.match();
    }
}
