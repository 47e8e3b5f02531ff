package org.rcons.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "50, 50", "90, 90", "99, 99", "100, 100"})
    void percentile_ofOneToAHundred(int percent, double milliseconds) {
        Samples samples = new Samples();
        for (int i = 100; i >= 1; i--) {
            samples.add(i * 1_000_000L);
        }
        assertEquals(milliseconds, samples.percentile(percent));
    }

    @Test
    void median_ofThree_isTheMiddleOne() {
        Samples samples = new Samples();
        samples.add(9_000_000);
        samples.add(1_500_000);
        samples.add(1_000_000);
        assertEquals(1.5, samples.median());
    }

    @Test
    void median_ofNothing() {
        assertThrows(IllegalStateException.class, () -> new Samples().median());
    }

    @Test
    void conclude_whenAFigureIsAboveItsLimit_namesItAndFails() {
        Limits limits = new Limits();
        limits.check("kept", 2.0, 2.0);
        limits.check("missed", 2.5, 2.0);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertEquals(1, limits.conclude(new PrintStream(out, true, UTF_8)));
        assertTrue(out.toString(UTF_8).startsWith("MISSED  missed: 2.50, at most 2.00 was promised\n1 of 2"));
    }

    @Test
    void conclude_whenAllAreKept() {
        Limits limits = new Limits();
        limits.check("kept", 1.0, 2.0);
        assertEquals(0, limits.conclude(new PrintStream(new ByteArrayOutputStream(), true, UTF_8)));
    }
}
