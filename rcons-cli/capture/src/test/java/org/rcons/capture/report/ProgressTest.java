package org.rcons.capture.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.rcons.capture.result.Outcome;
import org.rcons.protocol.message.ConsoleName;

class ProgressTest {
    private static final String ERASE = "\r\u001b[K";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final AtomicInteger width = new AtomicInteger(80);
    private final AtomicLong nanos = new AtomicLong(1_000_000);
    private final StandardError err = new StandardError(bytes, width::get);
    private final Progress progress = new Progress(3, err, nanos::get);

    @Test
    void liveLine_countsWhatBecomesOfTheConsoles() {
        begin("n1", "n2", "n3");
        progress.opened(new ConsoleName("n1"));
        after(6);
        progress.opened(new ConsoleName("n2"));
        progress.finished(Samples.ended("n1", Outcome.FAILED, "no"));

        progress.tick();

        assertEquals("\r[1/3] 0 ok 1 failed 1 slow 1 open 0:06\u001b[K", said());
    }

    @Test
    void liveLine_isNotWrittenAnewIfItSaysTheSame() {
        progress.tick();
        progress.tick();

        assertEquals("\r[0/3] 0 ok 0:00\u001b[K", said());
    }

    @Test
    void liveLine_isShorterThanTheTerminalIsWide() {
        width.set(10);

        progress.tick();

        assertEquals("\r[0/3] ...\u001b[K", said());
    }

    @Test
    void say_takesTheLiveLineAwayFirst() {
        progress.tick();
        bytes.reset();

        err.say("cannot write\u001b x");
        progress.tick();

        assertEquals(ERASE + "cannot write? x\n\r[0/3] 0 ok 0:00\u001b[K", said());
    }

    @Test
    void close_takesTheLiveLineAwayAndSaysWhatCameOut() {
        progress.finished(Samples.matched("n1", "login:"));
        progress.finished(Samples.ended("n2", Outcome.TIMED_OUT, "no"));
        progress.finished(Samples.matched("n3", "login:"));
        progress.tick();
        bytes.reset();
        after(61);

        progress.close();
        progress.tick();
        progress.close();

        assertEquals(ERASE + "3 consoles in 1:01: 2 matched, 1 timed-out\n", said());
    }

    @Test
    void withoutATerminal_aLineComesAfterTenSecondsAndThenEveryThirty() {
        width.set(0);
        for (int second = 0; second <= 75; second++) {
            progress.tick();
            after(1);
        }
        progress.finished(Samples.matched("n1", "login:"));
        progress.close();

        assertEquals("""
                [0/3] 0 ok 0:10
                [0/3] 0 ok 0:40
                [0/3] 0 ok 1:10
                3 consoles in 1:16: 1 matched, 2 without a result
                """, said());
    }

    @Test
    void slow_isOnlyWhoHasHadItsTurnForMoreThanFiveSeconds() {
        begin("n1");
        after(3);
        begin("n2");
        after(2);
        progress.tick();
        nanos.incrementAndGet();
        progress.tick();

        assertEquals("\r[0/3] 0 ok 0:05\u001b[K\r[0/3] 0 ok 1 slow 0:05\u001b[K", said());
    }

    private void begin(String... names) {
        for (ConsoleName node : Samples.nodes(names)) {
            progress.begun(node);
        }
    }

    private void after(int seconds) {
        nanos.addAndGet(Duration.ofSeconds(seconds).toNanos());
    }

    private String said() {
        return bytes.toString(UTF_8);
    }
}
