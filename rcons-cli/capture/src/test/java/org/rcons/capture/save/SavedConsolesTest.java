package org.rcons.capture.save;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rcons.capture.result.NodeResult;
import org.rcons.capture.result.Outcome;
import org.rcons.capture.result.Verdict;
import org.rcons.capture.spool.ByHand;
import org.rcons.capture.spool.Spool;
import org.rcons.capture.spool.Tap;
import org.rcons.protocol.message.ConsoleName;

class SavedConsolesTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final ConsoleName N1 = new ConsoleName("n1");
    private static final ConsoleName N2 = new ConsoleName("n2");
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.ofEpochSecond(1_700_000_000));

    @TempDir
    private Path temp;

    private final ByHand hand = new ByHand();
    private final List<String> said = new ArrayList<>();
    private final AtomicLong nanos = new AtomicLong(5_000_000_000L);
    private final Tap tap = new Tap();

    @Test
    void output_isInTheFileAsItCameWhileTheRunGoesOn() throws Exception {
        SavedConsoles saved = saved(false);
        saved.begun(N1);
        saved.output(N1, new byte[] {0, (byte) 0xff, '\r', '\n'}, tap);
        saved.output(N1, bytes("x"), tap);

        hand.run();

        assertArrayEquals(new byte[] {0, (byte) 0xff, '\r', '\n', 'x'}, Files.readAllBytes(temp.resolve("n1")));
        assertFalse(Files.exists(temp.resolve("n1.cast")));
    }

    @Test
    void everyNode_hasAFileInTheEndAndNoneIsOfAnEarlierRun() throws Exception {
        Files.writeString(temp.resolve("n1"), "old");
        Files.writeString(temp.resolve("n2"), "old");
        SavedConsoles saved = saved(false);
        saved.begun(N1);
        hand.run();
        String untouched = Files.readString(temp.resolve("n2"));

        saved.finished(result(N1));
        saved.finished(result(N2));
        hand.run();
        saved.close(SOON);

        assertEquals("old", untouched);
        assertEquals("", Files.readString(temp.resolve("n1")));
        assertEquals("", Files.readString(temp.resolve("n2")));
        assertEquals(0, saved.failures());
    }

    @Test
    void recording_hasHeaderAndTimesFromTheNodesTurnOn() throws Exception {
        SavedConsoles saved = saved(true);
        saved.begun(N1);
        nanos.addAndGet(1_500_000_000L);
        saved.output(N1, bytes("boot"), tap);
        nanos.addAndGet(1_000_000L);
        saved.output(N1, new byte[] {(byte) 0xc3}, tap);
        saved.finished(result(N1));

        hand.run();

        assertEquals("""
                {"version":2,"width":80,"height":24,"timestamp":1700000000,"title":"n1"}
                [1.500000,"o","boot"]
                [1.501000,"o","\\ufffd"]
                """, Files.readString(temp.resolve("n1.cast")));
        saved.close(SOON);
        assertEquals(0, saved.failures());
    }

    @Test
    void recording_isPlayedByAsciinema() throws Exception {
        for (String program : List.of("asciinema", "script")) {
            assumeTrue(
                    Files.isExecutable(Path.of("/usr/bin", program)),
                    program + " is missing: install asciinema and bsdutils");
        }
        byte[] text =
                bytes("\u001b[32mZür\u001b[0m \u65e5\u672c " + Character.toString(0x1F600) + "\r\n\"\\\t\b done\r\n");
        SavedConsoles saved = saved(true);
        for (int i = 0; i < text.length; i++) {
            saved.output(N1, Arrays.copyOfRange(text, i, i + 1), tap);
            nanos.addAndGet(1_000_000L);
        }
        saved.finished(result(N1));
        hand.run();

        assertArrayEquals(text, asciinemaCat(temp.resolve("n1.cast")));
    }

    /** It wants a terminal to be there, though it writes to a pipe or file as well. */
    private static byte[] asciinemaCat(Path file) throws IOException, InterruptedException {
        Path shown = file.resolveSibling("shown");
        ProcessBuilder script = new ProcessBuilder(
                "/usr/bin/script", "-qec", "asciinema cat '" + file + "' > '" + shown + "'", "/dev/null");
        script.environment().put("LC_ALL", "C.UTF-8");
        script.environment().put("HOME", file.resolveSibling(".").toString());
        Process process = script.redirectErrorStream(true).start();
        process.getOutputStream().close();
        String words = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertTrue(process.waitFor(30, TimeUnit.SECONDS));
        assertEquals(0, process.exitValue(), words);
        return Files.readAllBytes(shown);
    }

    @Test
    void aFullDisk_endsThatFileAndNotTheRun() throws Exception {
        assumeTrue(Files.exists(Path.of("/dev/full")), "this system has no /dev/full");
        Files.createSymbolicLink(temp.resolve("n1"), Path.of("/dev/full"));
        SavedConsoles saved = saved(true);
        for (ConsoleName node : List.of(N1, N2, N1)) {
            saved.output(node, bytes("boot"), tap);
        }
        saved.finished(result(N1));
        saved.finished(result(N2));
        hand.run();
        saved.close(SOON);
        Files.delete(temp.resolve("n1"));

        assertEquals(
                List.of("cannot write " + temp.resolve("n1") + ": No space left on device; it stays incomplete"), said);
        assertEquals(1, saved.failures());
        assertEquals("boot", Files.readString(temp.resolve("n2")));
        assertTrue(Files.readString(temp.resolve("n1.cast")).contains("boot"));
    }

    @Test
    void aDiskThatFillsUp_keepsWhatItTook() throws Exception {
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", temp.toString()),
                "no small file system to fill: run the tests as root, with mount installed");
        try {
            SavedConsoles saved = saved(false);
            saved.begun(N2);
            for (int i = 0; i < 100; i++) {
                saved.output(N1, bytes("%04d".formatted(i).repeat(256)), tap);
            }
            saved.finished(result(N1));
            saved.finished(result(N2));
            hand.run();
            saved.close(SOON);

            byte[] kept = Files.readAllBytes(temp.resolve("n1"));
            assertTrue(kept.length >= 32 * 1024 && kept.length <= 64 * 1024, kept.length + " bytes");
            assertEquals("0031", new String(kept, 31 * 1024, 4, UTF_8));
            assertEquals(1, said.size());
            assertEquals(1, saved.failures());
        } finally {
            run("umount", temp.toString());
        }
    }

    private static boolean run(String... command) throws InterruptedException {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getInputStream().readAllBytes();
            return process.waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void aFileThatWasGivenUp_isNotWrittenToAgainThoughItCould() throws Exception {
        Path inTheWay = Files.createDirectory(temp.resolve("n1"));
        SavedConsoles saved = saved(false);
        saved.begun(N1);
        hand.run();
        Files.delete(inTheWay);

        saved.output(N1, bytes("the middle of something"), tap);
        saved.finished(result(N1));
        hand.run();
        saved.close(SOON);

        assertFalse(Files.exists(inTheWay));
        assertEquals(1, saved.failures());
    }

    @Test
    void manyBrokenFiles_areCountedButNotAllNamed() throws Exception {
        SavedConsoles saved = saved(false);
        for (int i = 0; i < 30; i++) {
            Files.createDirectory(temp.resolve("d" + i));
            saved.begun(new ConsoleName("d" + i));
        }
        hand.run();
        saved.close(SOON);

        assertEquals(11, said.size());
        assertEquals("cannot write " + temp.resolve("d0") + ": Is a directory; it stays incomplete", said.get(0));
        assertEquals("more files cannot be written; they are not named", said.get(10));
        assertEquals(30, saved.failures());
    }

    @Test
    void aDiskThatIsTooSlow_holdsTheConsolesBack() throws Exception {
        SavedConsoles saved = saved(false);
        saved.output(N1, new byte[200_000], tap);
        boolean held = !tap.isOpen();
        hand.run();

        assertTrue(held);
        assertTrue(tap.isOpen());
    }

    @Test
    void close_whenNotEverythingIsWritten_saysSoAndCountsIt() throws Exception {
        SavedConsoles saved = saved(true);
        saved.begun(N1);
        saved.finished(result(N1));

        saved.close(Duration.ofMillis(1));

        assertEquals(List.of("not everything could be saved within 0.001 s"), said);
        assertEquals(2, saved.failures());
    }

    @Test
    void manyConsolesAtOnce_eachKeepTheirOrder() throws Exception {
        SavedConsoles saved = new SavedConsoles(
                SaveFolder.prepare(temp.toString(), true, List.of()), Spool.open("test", 10_000), said::add);
        List<Thread> loops = new ArrayList<>();
        List<ByteArrayOutputStream> expected = new ArrayList<>();
        for (int loop = 0; loop < 3; loop++) {
            int number = loop;
            List<ByteArrayOutputStream> own =
                    Stream.generate(ByteArrayOutputStream::new).limit(100).toList();
            expected.addAll(own);
            loops.add(new Thread(() -> speak(saved, number, own)));
        }
        loops.forEach(Thread::start);
        for (Thread loop : loops) {
            loop.join();
        }
        saved.close(SOON);

        for (int i = 0; i < expected.size(); i++) {
            assertArrayEquals(expected.get(i).toByteArray(), Files.readAllBytes(temp.resolve("n" + i)));
        }
        assertEquals(0, saved.failures());
        assertEquals(List.of(), said);
    }

    /** An event loop with its consoles: 300 in all, more than may be open. */
    private void speak(SavedConsoles saved, int loop, List<ByteArrayOutputStream> consoles) {
        Random random = new Random(loop);
        Tap own = new Tap();
        for (int i = 0; i < 3000; i++) {
            int which = random.nextInt(consoles.size());
            byte[] bytes = new byte[1 + random.nextInt(50)];
            random.nextBytes(bytes);
            consoles.get(which).writeBytes(bytes);
            saved.output(new ConsoleName("n" + (loop * 100 + which)), bytes, own);
        }
        for (int i = 0; i < consoles.size(); i++) {
            saved.finished(result(new ConsoleName("n" + (loop * 100 + i))));
        }
    }

    private SavedConsoles saved(boolean cast) throws SaveException {
        SaveFolder folder = SaveFolder.prepare(temp.toString(), cast, List.of(N1, N2));
        return new SavedConsoles(folder, Spool.on(hand, 100_000), said::add, nanos::get, CLOCK);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static NodeResult result(ConsoleName node) {
        Verdict verdict = Verdict.of(Outcome.CAPTURED, "");
        return new NodeResult(node.text(), "c1:1", verdict, Duration.ZERO, 0, 0, false, List.of());
    }
}
