package org.rcons.macs.openfirmware;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.rcons.capture.result.Outcome;
import org.rcons.capture.result.Verdict;
import org.rcons.macs.Adapter;
import org.rcons.macs.Adapter.Reach;
import org.rcons.macs.MacAddress;

/** The dialogue with a real Open Firmware: SLOF, in QEMU's machine {@code pseries}. */
@Timeout(60)
class RealSlofTest {
    private static final Ping PING = new Ping("10.0.2.2", "10.0.2.15", "10.0.2.2");
    private static final Limits PATIENT = new Limits(
            Duration.ofMillis(500),
            Duration.ofSeconds(40),
            Duration.ofSeconds(20),
            Duration.ofSeconds(20),
            Duration.ofSeconds(20),
            Duration.ofSeconds(60));

    @BeforeAll
    static void needsQemu() {
        Qemu.assumeInstalled();
    }

    @Test
    void aVirtualAdapterIsFoundAndPingsThroughIt() throws IOException, InterruptedException {
        OpenFirmwareDialogue dialogue = new OpenFirmwareDialogue(PATIENT, PING);

        Verdict verdict = new Qemu(Qemu.lan(1)).run(dialogue);

        assertEquals(Verdict.of(Outcome.MATCHED, ""), verdict);
        assertEquals(
                List.of(new Adapter(
                        "ent",
                        "N/A",
                        new MacAddress("52:54:00:12:34:01"),
                        "/vdevice/l-lan@30000001",
                        Reach.SUCCESSFUL,
                        true)),
                dialogue.adapters());
    }

    @Test
    void anAdapterWithoutADriverComesAfterOneThatPings() throws IOException, InterruptedException {
        OpenFirmwareDialogue dialogue = new OpenFirmwareDialogue(PATIENT, PING);

        Verdict verdict = new Qemu(Qemu.pci(1, "rtl8139"), Qemu.pci(2, "e1000"), Qemu.lan(3)).run(dialogue);

        assertEquals(Verdict.of(Outcome.MATCHED, ""), verdict);
        List<Adapter> adapters = dialogue.adapters();
        assertEquals(
                List.of(Reach.SUCCESSFUL, Reach.UNSUCCESSFUL, Reach.SUCCESSFUL),
                adapters.stream().map(Adapter::reach).toList());
        assertEquals(new MacAddress("52:54:00:12:34:02"), adapters.get(0).mac());
        assertNull(adapters.get(1).mac());
        assertEquals("/pci@800000020000000/ethernet@0", adapters.get(1).path());
    }

    @Test
    void withoutPingNobodyIsCalled() throws IOException, InterruptedException {
        OpenFirmwareDialogue dialogue = new OpenFirmwareDialogue(PATIENT, null);

        new Qemu(Qemu.pci(1, "virtio-net-pci")).run(dialogue);

        Adapter adapter = dialogue.adapters().get(0);
        assertEquals(new MacAddress("52:54:00:12:34:01"), adapter.mac());
        assertEquals(Reach.NOT_TRIED, adapter.reach());
        assertEquals("qemu_virtio-net-pci:0000:00:00.0", adapter.location());
    }

    @Test
    void aMachineWithoutAdaptersIsNoFailure() throws IOException, InterruptedException {
        OpenFirmwareDialogue dialogue = new OpenFirmwareDialogue(PATIENT, PING);

        Verdict verdict = new Qemu().run(dialogue);

        assertEquals(Verdict.of(Outcome.MATCHED, "no network adapter"), verdict);
    }
}
