package org.rcons.capture.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rcons.capture.match.WantedPattern;
import org.rcons.capture.result.Outcome;

class SendTypistTest {
    private static final List<WantedPattern> LOGIN = List.of(WantedPattern.of("login:"));

    @Test
    void text_isTypedOnceAsItStands() {
        SendTypist typist = new SendTypist("\\r\\^Croot", LOGIN, List.of());
        assertEquals(List.of("type \r\003root"), ScriptTypistTest.shown(typist.onReady()));
        assertEquals(List.of(), typist.onText("\n"));
        assertEquals(List.of("finish matched"), ScriptTypistTest.shown(typist.onText("node1 login: ")));
    }

    @Test
    void outputBeforeTheTextWasTyped_doesNotCount() {
        SendTypist typist = new SendTypist("\\r", LOGIN, List.of());
        assertEquals(List.of(), typist.onText("login: "));
        typist.onReady();
        assertEquals(List.of(), typist.onQuiet());
        assertEquals(Outcome.TIMED_OUT, typist.onTimeUp().outcome());
    }

    @Test
    void end_withoutPatterns_isCaptured() {
        SendTypist typist = new SendTypist("\\r", List.of(), List.of());
        assertEquals("nothing was typed", typist.onIdle().reason());
        typist.onReady();
        assertEquals(Outcome.CAPTURED, typist.onIdle().outcome());
    }

    @Test
    void wrongEscape_isRefusedWithItsPlace() {
        IllegalArgumentException bad =
                assertThrows(IllegalArgumentException.class, () -> new SendTypist("secret\\q", List.of(), List.of()));
        assertEquals(
                "error at column 7: unknown escape; known are \\r \\n \\t \\e \\\" \\\\ \\xHH or \\^C",
                bad.getMessage());
    }
}
