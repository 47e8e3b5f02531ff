package org.rcons.capture.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rcons.capture.match.WantedPattern;
import org.rcons.capture.result.Outcome;
import org.rcons.capture.result.Verdict;
import org.rcons.capture.watch.Typist.Deed;

class ScriptTypistTest {

    @Test
    void script_thatGoesWell_isAMatchWithWhatItSaved() {
        ScriptTypist typist = typist("""
                expect login:
                send "root\\r"
                expect "# " within 20s
                send "ip link\\r"
                expect ether ([0-9a-f:]+)
                save mac
                """);
        assertEquals(List.of("wake 30 s"), shown(typist.onReady()));
        assertEquals(List.of("type root\r", "wake 20 s"), shown(typist.onText("node1 login: ")));
        assertEquals(List.of(), shown(typist.onText("root\nWelcome\n")));
        assertEquals(List.of("type ip link\r", "wake 30 s"), shown(typist.onText("node1# ")));
        assertEquals(List.of(), shown(typist.onText("ip link\n  ether 52:54:00")));
        Verdict verdict = finished(typist.onQuiet());
        assertEquals(Outcome.MATCHED, verdict.outcome());
        assertEquals(Map.of("mac", "52:54:00"), verdict.saved());
        assertEquals(
                "  ether 52:54:00",
                verdict.match() == null ? "" : verdict.match().line());
    }

    @Test
    void expect_takesTheTextUpToTheMatchOnly() {
        ScriptTypist typist = typist("expect one\nsend \"1\"\nexpect two\nsend \"2\"\nexpect one");
        typist.onReady();
        assertEquals(
                List.of("type 1", "wake 30 s", "type 2", "wake 30 s"), shown(typist.onText("one two and so on\n")));
        assertEquals(Outcome.MATCHED, finished(typist.onText("one")).outcome());
    }

    @Test
    void expects_inAHugePiece_areAllMet() {
        ScriptTypist typist = typist("expect one\\d\nsave a\nexpect two\\d\nsave b\nexpect three\\d\nsave c");
        typist.onReady();
        String much = "some text\n".repeat(900);
        Verdict verdict = finished(typist.onText(much + "one1" + much + "two2" + much + "three3" + much));
        assertEquals(Map.of("a", "one1", "b", "two2", "c", "three3"), verdict.saved());
    }

    @Test
    void textBeforeTheScriptBegins_countsForItsFirstExpect() {
        ScriptTypist typist = typist("expect login:\nsend \"root\\r\"");
        assertEquals(List.of(), shown(typist.onText("x\n".repeat(9_000) + "node1 login: ")));
        assertEquals(List.of("wake 30 s", "type root\r", "finish matched"), shown(typist.onReady()));
    }

    @Test
    void linesBeforeTheScriptBegins_count() {
        ScriptTypist typist = typist("expect Welcome");
        typist.onText("Welcome\n" + "more\n".repeat(300));
        typist.onQuiet();
        assertEquals(List.of("wake 30 s", "finish matched"), shown(typist.onReady()));
    }

    @Test
    void expects_whenTheConsoleIsQuiet_areMetByWhatIsThere() {
        ScriptTypist typist = typist("expect a.*$\nsend \"x\"\nexpect \"b.* $\"\nbreak");
        typist.onReady();
        assertEquals(List.of(), shown(typist.onText("a1\nb2 ")));
        assertEquals(List.of("type x", "wake 30 s", "break", "finish matched"), shown(typist.onQuiet()));
    }

    @Test
    void expect_thatFails_saysWhichLine() {
        ScriptTypist typist = typist("# first\nexpect login: within 1500ms");
        typist.onReady();
        typist.onText("nothing of the kind\n");
        Verdict verdict = finished(typist.onWake());
        assertEquals(Outcome.TIMED_OUT, verdict.outcome());
        assertEquals("line 2: nothing matched 'login:' within 1500 ms", verdict.reason());
        assertNull(verdict.match());
    }

    @Test
    void expect_whoseMatchIsProvisional_countsWhenItsTimeIsUp() {
        ScriptTypist typist = typist("expect ok$\nexpect never");
        typist.onReady();
        typist.onText("ok");
        assertEquals(List.of("wake 30 s"), shown(typist.onWake()));
        assertEquals(
                "line 2: nothing matched 'never' within 30 s",
                finished(typist.onWake()).reason());
    }

    @Test
    void failure_endsTheScript() {
        ScriptTypist typist = new ScriptTypist(
                Script.read("s", "expect a\nsave x\nexpect b"), List.of(WantedPattern.of("panic: (.*)$")));
        typist.onReady();
        typist.onText("a\n");
        Verdict verdict = finished(typist.onText("x".repeat(600) + "panic: no b\n"));
        assertEquals(Outcome.FAILED, verdict.outcome());
        assertEquals(Map.of("x", "a"), verdict.saved());
        assertEquals(
                "panic: no b", verdict.match() == null ? "" : verdict.match().text());
    }

    @Test
    void failure_insideAMatch_isSeen() {
        ScriptTypist typist = new ScriptTypist(
                Script.read("s", "expect begin.*end!\nsend \"x\"\nexpect never"), List.of(WantedPattern.of("panic")));
        typist.onReady();
        Verdict verdict = finished(typist.onText("begin panic end! and on\n"));
        assertEquals(Outcome.FAILED, verdict.outcome());
    }

    @Test
    void end_ofTheTime_saysWhatWasMissing() {
        ScriptTypist typist = typist("expect login:");
        assertEquals("the script had not begun", typist.onTimeUp().reason());
        typist.onReady();
        assertEquals("line 1: nothing matched 'login:'", typist.onTimeUp().reason());
        assertEquals(Outcome.QUIET, typist.onIdle().outcome());
    }

    @Test
    void end_ofTheTime_neverTypes() {
        ScriptTypist typist = typist("expect ok$\nsend \"x\"");
        typist.onReady();
        typist.onText("ok");
        assertEquals(Outcome.TIMED_OUT, typist.onTimeUp().outcome());
    }

    @Test
    void end_ofTheTime_whenTheLastMatchIsThere_isAMatch() {
        ScriptTypist typist = typist("expect ok$\nsave x");
        typist.onReady();
        typist.onText("ok");
        assertEquals(Map.of("x", "ok"), typist.onTimeUp().saved());
    }

    private static ScriptTypist typist(String script) {
        return new ScriptTypist(Script.read("test.script", script), List.of());
    }

    static Verdict finished(List<Deed> deeds) {
        Deed last = deeds.get(deeds.size() - 1);
        return ((Deed.Finish) last).verdict();
    }

    static List<String> shown(List<Deed> deeds) {
        return deeds.stream().map(ScriptTypistTest::shown).toList();
    }

    private static String shown(Deed deed) {
        if (deed instanceof Deed.Type type) {
            return "type " + new String(type.bytes(), StandardCharsets.UTF_8);
        }
        if (deed instanceof Deed.Wake wake) {
            return "wake " + Times.words(wake.delay());
        }
        return deed instanceof Deed.Finish finish
                ? "finish " + finish.verdict().outcome().word()
                : "break";
    }
}
