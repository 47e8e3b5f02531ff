package org.rcons.macs.openfirmware;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.rcons.capture.result.Verdict;
import org.rcons.capture.text.CleanText;
import org.rcons.capture.watch.Typist.Deed;

/** A QEMU {@code pseries} whose serial port a dialogue follows, until that finishes. */
final class Qemu {
    private static final String PROGRAM = "qemu-system-ppc64";
    private static final long QUIET_MS = 50;
    private static final byte[] NO_MORE = {};

    private final List<String> command = new ArrayList<>(List.of(
            PROGRAM,
            "-M",
            "pseries",
            "-m",
            "256",
            "-nodefaults",
            "-nographic",
            "-serial",
            "stdio",
            "-prom-env",
            "auto-boot?=false"));
    private final BlockingQueue<byte[]> shown = new LinkedBlockingQueue<>();
    private final CleanText clean = new CleanText();
    private final StringBuilder screen = new StringBuilder();
    private long wakeAt = Long.MAX_VALUE;
    private boolean quietTold;

    @SafeVarargs
    Qemu(List<String>... devices) {
        for (List<String> device : devices) {
            command.addAll(device);
        }
    }

    static void assumeInstalled() {
        boolean found = false;
        for (String folder : System.getenv("PATH").split(File.pathSeparator, -1)) {
            found = found || new File(folder, PROGRAM).canExecute();
        }
        assumeTrue(found, PROGRAM + " is missing: install Debian's qemu-system-ppc");
    }

    /** The hypervisor's own adapter. */
    static List<String> lan(int number) {
        return device(number, "spapr-vlan", ",reg=0x3000000" + number);
    }

    static List<String> pci(int number, String model) {
        return device(number, model, "");
    }

    private static List<String> device(int number, String model, String more) {
        String device = model + ",netdev=n" + number + ",mac=52:54:00:12:34:0" + number + more;
        return List.of("-netdev", "user,id=n" + number, "-device", device);
    }

    /** Boots it and runs the dialogue once the firmware is up, or from the first character on. */
    Verdict run(OpenFirmwareDialogue dialogue) throws IOException, InterruptedException {
        Process qemu = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Thread reader = new Thread(() -> read(qemu.getInputStream()), "serial port");
        reader.start();
        try (OutputStream keys = qemu.getOutputStream()) {
            return follow(dialogue, keys);
        } finally {
            qemu.destroyForcibly().waitFor();
            reader.join();
        }
    }

    private void read(InputStream port) {
        byte[] buffer = new byte[4096];
        try {
            for (int n = port.read(buffer); n > 0; n = port.read(buffer)) {
                shown.add(Arrays.copyOf(buffer, n));
            }
        } catch (IOException ended) {
            // closed with the process
        }
        shown.add(NO_MORE);
    }

    private Verdict follow(OpenFirmwareDialogue dialogue, OutputStream keys) throws IOException, InterruptedException {
        Verdict verdict = obey(dialogue.onReady(), keys);
        while (verdict == null) {
            long wait = Math.min(QUIET_MS, Math.max(0, wakeAt - System.nanoTime() / 1_000_000));
            byte[] bytes = shown.poll(wait, TimeUnit.MILLISECONDS);
            if (bytes == NO_MORE) {
                fail("QEMU ended: " + screen);
            }
            verdict = obey(bytes != null ? text(dialogue, bytes) : still(dialogue), keys);
        }
        return verdict;
    }

    private List<Deed> text(OpenFirmwareDialogue dialogue, byte[] bytes) {
        quietTold = false;
        String text = clean.push(bytes);
        screen.append(text);
        return dialogue.onText(text);
    }

    private List<Deed> still(OpenFirmwareDialogue dialogue) {
        if (System.nanoTime() / 1_000_000 >= wakeAt) {
            wakeAt = Long.MAX_VALUE;
            return dialogue.onWake();
        }
        if (quietTold) {
            return List.of();
        }
        quietTold = true;
        List<Deed> deeds = new ArrayList<>(dialogue.onText(clean.flush()));
        deeds.addAll(dialogue.onQuiet());
        return deeds;
    }

    private @Nullable Verdict obey(List<Deed> deeds, OutputStream keys) throws IOException {
        for (Deed deed : deeds) {
            if (deed instanceof Deed.Type type) {
                keys.write(type.bytes());
                keys.flush();
            } else if (deed instanceof Deed.Wake wake) {
                wakeAt = System.nanoTime() / 1_000_000 + wake.delay().toMillis();
            } else if (deed instanceof Deed.Finish finish) {
                return finish.verdict();
            }
        }
        return null;
    }
}
