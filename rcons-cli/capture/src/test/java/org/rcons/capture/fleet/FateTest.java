package org.rcons.capture.fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.rcons.capture.result.Outcome;
import org.rcons.protocol.session.EndCause;

/** Causes and what comes of them. */
class FateTest {

    @ParameterizedTest
    @CsvSource({
        "UNREACHABLE, UNREACHABLE, WHILE_TIME_LASTS",
        "TIMED_OUT, UNREACHABLE, WHILE_TIME_LASTS",
        "LOST, LOST, WHILE_TIME_LASTS",
        "SERVER_CLOSED, LOST, WHILE_TIME_LASTS",
        "REFUSED, REFUSED, TWICE",
        "UNKNOWN_HOST, UNREACHABLE, TWICE",
        "NO_SUCH_CONSOLE, NO_SUCH_CONSOLE, NEVER",
        "AMBIGUOUS, NO_SUCH_CONSOLE, NEVER",
        "LOGIN_REFUSED, REFUSED, NEVER",
        "WRONG_PASSWORD, REFUSED, NEVER",
        "TLS_FAILED, REFUSED, NEVER",
        "NO_PERMISSION, REFUSED, NEVER",
        "WRITE_ACCESS_TAKEN, REFUSED, NEVER",
        "WRITE_ACCESS_LOST, LOST, NEVER"
    })
    void fate_ofACause(EndCause cause, Outcome outcome, Fate.Again again) {
        assertEquals(new Fate(outcome, again), Fate.of(cause));
    }

    @ParameterizedTest
    @EnumSource(EndCause.class)
    void everyCause_ofAFailedAttempt_endsOrIsTriedAgain(EndCause cause) {
        Rig rig = Rig.plain();
        rig.run(Until.text("n1", "ready"));
        rig.net().found("n1", 40001);

        rig.net().end("n1", cause);

        int ended = Fate.atGroup(cause).again() == Fate.Again.NEVER ? 1 : 0;
        assertEquals(ended, rig.heard().results().size());
        rig.pass(1_000);
        assertEquals(2 - ended, rig.net().count("locate"));
    }
}
