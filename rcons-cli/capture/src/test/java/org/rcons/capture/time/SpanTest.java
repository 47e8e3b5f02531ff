package org.rcons.capture.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SpanTest {
    @ParameterizedTest
    @CsvSource({
        "60, 60000",
        "60s, 60000",
        "1.5s, 1500",
        "0.001, 1",
        "500ms, 500",
        "5m, 300000",
        "1.5m, 90000",
        "2h, 7200000",
        "23.99h, 86364000"
    })
    void span_ofNumberAndUnit(String text, long millis) {
        assertEquals(Duration.ofMillis(millis), Span.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "s",
                "0",
                "0s",
                "-1",
                "1d",
                "24h",
                "1e3",
                "1..5",
                ".5",
                "5.",
                "1 s",
                "0.0001",
                "99999999999h",
                "NaN",
                "Infinity",
                "60S"
            })
    void span_whenItIsNone_isRefusedWithAnExample(String text) {
        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, () -> Span.parse(text));

        assertTrue(String.valueOf(refusal.getMessage()).contains("60s"), refusal.getMessage());
    }
}
