package org.rcons.generator.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TraceTest {
    /** A driver repeats the URL that it was given. */
    @Test
    void lines_haveNoMessage() {
        IOException cause = new IOException("jdbc:postgresql://db/xcatdb?password=geheim");

        List<String> lines = Trace.lines(new FailedException(ExitStatus.INTERNAL, "no database", cause));

        assertEquals(FailedException.class.getName(), lines.get(0));
        assertEquals(
                1,
                lines.stream().filter("caused by java.io.IOException"::equals).count(),
                lines.toString());
        assertFalse(lines.toString().contains("geheim"), lines.toString());
    }

    @Test
    void lines_ofALoopOfCauses_end() {
        IOException one = new IOException("one");
        IOException other = new IOException("other", one);
        one.initCause(other);

        List<String> lines = Trace.lines(one);

        assertEquals(
                9, lines.stream().filter(line -> line.startsWith("caused by ")).count());
    }
}
