package org.rcons.capture.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.rcons.capture.spool.ByHand;
import org.rcons.capture.spool.Spool;
import org.rcons.capture.spool.Tap;
import org.rcons.protocol.message.ConsoleName;

class StandardOutTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    private final ByHand hand = new ByHand();
    private final List<String> broken = new ArrayList<>();

    @Test
    void print_writesUtf8InOrder() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        StandardOut out = on(bytes);

        out.print("Zür");
        out.print("ich\n");
        hand.run();

        assertEquals("Zürich\n", bytes.toString(UTF_8));
        assertTrue(out.close(SOON));
        assertEquals(List.of(), broken);
    }

    @Test
    void print_whenNobodyReadsAnyMore_saysSoOnceAndDropsTheRest() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "there is no /bin/sh: install a shell");
        Process deaf = new ProcessBuilder("/bin/sh", "-c", "exec 0<&-; echo deaf; exec sleep 60").start();
        try (BufferedReader word = deaf.inputReader(UTF_8)) {
            assertEquals("deaf", word.readLine());
            StandardOut out = on(flushing(deaf.getOutputStream()));

            out.print("one\n");
            out.print("two\n");
            hand.run();
            out.print("three\n");
            hand.run();

            assertEquals(List.of("cannot write the standard output: Broken pipe"), broken);
            assertTrue(out.close(SOON));
        } finally {
            deaf.destroy();
        }
    }

    /** As the standard output is: without the buffer that a process' stream has. */
    private static OutputStream flushing(OutputStream pipe) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                pipe.write(b);
                pipe.flush();
            }
        };
    }

    @Test
    void print_whenTheDiskIsFull_saysSo() throws IOException {
        assumeTrue(Files.exists(Path.of("/dev/full")), "this system has no /dev/full");
        try (FileOutputStream full = new FileOutputStream("/dev/full")) {
            StandardOut out = on(full);

            out.print("one\n");
            hand.run();

            assertEquals(List.of("cannot write the standard output: No space left on device"), broken);
        }
    }

    @Test
    void raw_whenTheReaderIsSlow_holdsTheConsolesBackUntilItReads() throws InterruptedException {
        CountDownLatch reads = new CountDownLatch(1);
        SlowReader reader = new SlowReader(reads);
        StandardOut out = new StandardOut(reader, Spool.open("test", 100_000), broken::add);
        Report report = OutputFormat.RAW.report(List.of(), out, 0);
        ConsoleName node = new ConsoleName("n1");
        Tap tap = new Tap();
        byte[] line = ("x".repeat(999) + "\n").getBytes(UTF_8);

        int sent = 0;
        for (; tap.isOpen() && sent < 100_000; sent++) {
            report.output(node, line, tap);
        }
        boolean held = !tap.isOpen();
        reads.countDown();
        report.over();

        assertTrue(out.close(SOON));
        assertTrue(held);
        assertTrue(tap.isOpen());
        assertEquals(sent * 1004L, reader.count);
    }

    @Test
    void close_whenTheReaderNeverReads_endsInTime() {
        CountDownLatch never = new CountDownLatch(1);
        StandardOut out = new StandardOut(new SlowReader(never), Spool.open("test", 100), broken::add);
        out.print("x");

        assertFalse(out.close(Duration.ofMillis(20)));
        never.countDown();
    }

    private StandardOut on(OutputStream stream) {
        return new StandardOut(stream, Spool.on(hand, 1000), broken::add);
    }

    /** Takes nothing before the latch is open. */
    private static final class SlowReader extends OutputStream {
        private final CountDownLatch reads;
        private volatile long count;

        SlowReader(CountDownLatch reads) {
            this.reads = reads;
        }

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public synchronized void write(byte[] bytes, int offset, int length) {
            try {
                reads.await();
                count += length;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
