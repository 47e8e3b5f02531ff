package org.rcons.generator.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rcons.generator.plan.ConsoleMix;
import org.rcons.generator.plan.LineKind;
import org.rcons.testbed.real.RealConserver;

class MeasurementTest {
    private static final Map<LineKind, Integer> OF_EACH = Map.of(
            LineKind.NOOP,
            5,
            LineKind.EXEC,
            8,
            LineKind.EXEC_ON_DEMAND,
            4,
            LineKind.HOST,
            8,
            LineKind.HOST_ON_DEMAND,
            4);

    @BeforeAll
    static void conserver() {
        String missing = RealConserver.missing();
        assumeTrue(missing == null, String.valueOf(missing));
    }

    private static Trial trial(int watchSeconds) {
        ConsoleMix mix = new ConsoleMix(OF_EACH, true, new ConsoleMix.Load(0, 0.25, 1024));
        return new Trial("each", mix, 16, watchSeconds);
    }

    @Test
    void run_comesUpAsPredicted_andIsAttachedTo() throws Exception {
        Measured measured = Measurement.here().run(trial(1));
        assertTrue(measured.refusingSeconds() >= 1.5, measured::toString);
        assertTrue(measured.allUpSeconds() >= measured.refusingSeconds(), measured::toString);
        assertTrue(measured.memoryMegabytes() > 0.5, measured::toString);
        assertTrue(measured.descriptors() > 16 && measured.descriptors() <= 16 * 3 + 16, measured::toString);
        assertEquals(10, measured.attach().count());
        assertEquals(0, measured.attach().failed(), measured::toString);
        assertTrue(measured.attach().maxMillis() >= measured.attach().p99Millis(), measured::toString);
        assertTrue(Measurement.line(measured).startsWith("each "), Measurement.line(measured));
    }

    @Test
    void run_leavesNothingBehind() throws Exception {
        Set<String> folders = folders();
        Measurement.here().run(trial(0));
        assertEquals(folders, folders());
        assertEquals(
                0,
                ProcessHandle.current()
                        .descendants()
                        .filter(MeasurementTest::isOurs)
                        .count());
    }

    private static boolean isOurs(ProcessHandle process) {
        return process.info().commandLine().orElse("").contains("conserver-trial");
    }

    private static Set<String> folders() throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("conserver-trial"))
                    .forEach(names::add);
        }
        return names;
    }

    @Test
    void trial_whenItCouldNotComeUp() {
        ConsoleMix mix = new ConsoleMix(Map.of(LineKind.HOST, 200), true, new ConsoleMix.Load(0, 0, 1024));
        assertThrows(IllegalArgumentException.class, () -> new Trial("too many", mix, 128, 0));
    }

    @Test
    void trial_ofAKindThatIsNotMeasured() {
        ConsoleMix mix = new ConsoleMix(Map.of(LineKind.DEVICE, 1), true, new ConsoleMix.Load(0, 0, 1024));
        assertThrows(IllegalArgumentException.class, () -> new Trial("device", mix, 16, 0));
    }

    @Test
    void startError_isThatOfTheWorsePrediction() {
        Trial trial = trial(0);
        double refusing = trial.prediction().refusingSeconds();
        double allUp = trial.prediction().allUpSeconds();
        Measured measured = new Measured(
                trial, trial.prediction(), refusing / 1.1, allUp / 0.8, 1, 1, new Measured.Attaches(0, 0, 0, 0));
        assertEquals(20, measured.startErrorPercent(), 0.01);
    }

    @Test
    void pidFile_isAsBefore(@TempDir Path folder) throws Exception {
        Path path = Files.writeString(folder.resolve("conserver.pid"), "4711\n");
        PidFile pidFile = new PidFile(path);
        Files.delete(path);
        pidFile.restore();
        assertEquals("4711\n", Files.readString(path));
    }

    @Test
    void pidFile_thatWasNotThere_isNotMade(@TempDir Path folder) throws Exception {
        Path path = folder.resolve("conserver.pid");
        new PidFile(path).restore();
        assertTrue(Files.notExists(path));
    }
}
