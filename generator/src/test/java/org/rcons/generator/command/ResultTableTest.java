package org.rcons.generator.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rcons.generator.apply.Outcome;
import org.rcons.generator.apply.Step;

final class ResultTableTest {
    private static Outcome outcome(String host, Outcome.Result result, int millis) {
        Step failedAt = result == Outcome.Result.FAILED ? Step.RELOAD : null;
        return new Outcome(host, result, failedAt, "", List.of(), Duration.ofMillis(millis));
    }

    @Test
    void table_hasTheFailedHostsLast() {
        ResultTable table = new ResultTable(List.of(
                outcome("sn1", Outcome.Result.FAILED, 120_000),
                outcome("mn", Outcome.Result.UNCHANGED, 40),
                outcome("sn2.example.org", Outcome.Result.RESTART_NEEDED, 1_260)));

        assertEquals(
                List.of(
                        "HOST             RESULT          SECONDS",
                        "mn               unchanged           0.0",
                        "sn2.example.org  restart needed      1.3",
                        "sn1              failed            120.0"),
                table.lines());
    }
}
