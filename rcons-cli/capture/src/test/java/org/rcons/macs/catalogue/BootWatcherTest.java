package org.rcons.macs.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rcons.capture.result.Outcome;
import org.rcons.capture.text.CleanText;
import org.rcons.macs.Adapter;

final class BootWatcherTest {
    private static final Catalogue CATALOGUE = Catalogue.standard();

    private final BootWatcher watcher = new BootWatcher(CATALOGUE);

    private static byte[] screen(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(BootWatcherTest.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        }
    }

    private static void show(BootWatcher to, byte[] screen, int cut) {
        CleanText clean = new CleanText();
        to.onText(clean.push(Arrays.copyOf(screen, cut)));
        to.onText(clean.push(Arrays.copyOfRange(screen, cut, screen.length)));
        to.onText(clean.flush());
        to.onQuiet();
    }

    private static List<String> found(BootWatcher by) {
        return by.adapters().stream()
                .map(each -> each.mac() + " " + each.path() + " " + each.reach())
                .toList();
    }

    private List<String> shown(String text) {
        watcher.onText(text + "\n");
        watcher.onQuiet();
        return found(watcher);
    }

    @ParameterizedTest
    @CsvSource({
        "seabios-ipxe-e1000.txt, 52:54:00:12:34:56 net0 SUCCESSFUL",
        "seabios-ipxe-nofile.txt, 52:54:00:12:34:56 net0 SUCCESSFUL",
        "ovmf-uefi-pxe.txt, 52:54:00:12:34:56 net0 SUCCESSFUL",
        "ovmf-uefi-native-pxe.txt, 52:54:00:12:34:56 N/A SUCCESSFUL",
        "ovmf-uefi-native-pxe-nofile.txt, 52:54:00:12:34:56 N/A NOT_TRIED",
        "slof-openfirmware.txt, 52:54:00:12:34:56 N/A SUCCESSFUL"
    })
    void recordedScreen_hasItsAdapter_whereverItIsCut(String name, String adapter) throws IOException {
        byte[] screen = screen(name);
        Random random = new Random(name.hashCode());
        for (int i = 0; i < 60; i++) {
            int cut = random.nextInt(screen.length + 1);
            BootWatcher cutThere = new BootWatcher(CATALOGUE);

            show(cutThere, screen, cut);

            assertEquals(List.of(adapter), found(cutThere), name + " cut at " + cut);
        }
    }

    @Test
    void recordedScreenOfUBoot_hasItsAdapter() throws IOException {
        byte[] screen = screen("uboot-x86.txt");

        show(watcher, screen, screen.length / 2);

        assertEquals(
                "52:54:00:12:34:56", String.valueOf(watcher.adapters().get(0).mac()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CLIENT MAC ADDR: 00 0C 39 40 4E EA | 00:0c:39:40:4e:ea N/A NOT_TRIED",
                "CLIENT MAC ADDR: 00 04 61 24 56 5D  GUID: FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF | 00:04:61:24:56:5d N/A"
                        + " NOT_TRIED",
                "Client mac addr: 00 16 76 bd c8 d9 guid: 1cf6eb56 478a 11db acac 00 13d4d07764 | 00:16:76:bd:c8:d9 N/A"
                        + " NOT_TRIED",
                ">>Start PXE over IPv4 on MAC: B4-2E-99-DF-EC-47. Press ESC key to abort PXE boot. |"
                        + " b4:2e:99:df:ec:47 N/A NOT_TRIED",
                ">>Start HTTP Boot over IPv6 on MAC: E8-EB-D3-1A-8E-3E. | e8:eb:d3:1a:8e:3e N/A NOT_TRIED",
                "net1: 52:54:00:12:34:57 using virtio-net on 0000:00:03.0 (Ethernet) [open] | 52:54:00:12:34:57 net1"
                        + " NOT_TRIED",
                "Net:   e1000: 52:54:00:12:34:58 | 52:54:00:12:34:58 e1000 NOT_TRIED",
                "eth1addr=aa:bb:cc:dd:ee:f0 | aa:bb:cc:dd:ee:f0 eth1 NOT_TRIED",
                "eth0 : virtio-net#32 52:54:00:12:34:59 active | 52:54:00:12:34:59 eth0 NOT_TRIED",
                "' 1.  PORT - 6 IBM Host Ethernet Ada  U78AB.001.WZSGFL9-P1-C2-T2  5cf3fc86eb65' | 5c:f3:fc:86:eb:65"
                        + " N/A NOT_TRIED",
                "linux root=x BOOTIF=01-52-54-00-12-34-56 quiet | 52:54:00:12:34:56 N/A SUCCESSFUL",
                "BOOTIF=00:10:18:e6:ad:58 | 00:10:18:e6:ad:58 N/A SUCCESSFUL",
                "net: mac 00:00:24:ca:68:04, ip 192.168.2.2, server 192.168.2.1 | 00:00:24:ca:68:04 N/A SUCCESSFUL"
            })
    void line_ofAFirmware_isUnderstood(String line, String adapter) {
        assertEquals(List.of(adapter), shown(line));
    }

    @Test
    void petitboot_namesTheAdapterInTheLineBefore() {
        assertEquals(
                List.of("98:be:94:03:11:22 enP1p9s0f0 NOT_TRIED"),
                shown("Network interfaces\nenP1p9s0f0:\n MAC: 98:be:94:03:11:22"));
    }

    @Test
    void severalAdapters_theOneThatGotAnAddressComesFirst() {
        assertEquals(List.of("00:0c:39:40:4e:eb N/A SUCCESSFUL", "00:0c:39:40:4e:ea N/A NOT_TRIED"), shown("""
                        >>Start PXE over IPv4 on MAC: 00-0C-39-40-4E-EA.
                          PXE-E18: Server response timeout.
                        >>Start PXE over IPv4 on MAC: 00-0C-39-40-4E-EB.
                          Station IP address is 10.0.0.7
                        """));
    }

    @Test
    void line_whenItWasWrappedAtTheScreensWidth_isWhole() {
        String line = "x".repeat(50) + " net0: 52:54:00:12:34:56 using virtio-net on 0000:00:02.0 (open)";

        assertEquals(
                List.of("52:54:00:12:34:56 net0 NOT_TRIED"), shown(line.substring(0, 80) + "\n" + line.substring(80)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CLIENT MAC ADDR: 00 00 00 00 00 00",
                "CLIENT MAC ADDR: FF FF FF FF FF FF",
                "Net:   eth0: 52:52:52:52:52:52",
                ">>Start PXE over IPv4 on MAC: 01-2E-99-DF-EC-47.",
                "net0: fe80::5054:ff:fe12:3456/64",
                "GUID: 564D5254-0012-3456-789A-BCDEF0123456",
                "00000000: 52 54 00 12 34 56 52 54  00 12 34 56 52 54 00 12",
                "[    1.234567] pci 0000:00:02.0: [8086:100e] type 00 class 0x020000",
                " ok",
                "dump-mac ok"
            })
    void whatIsNoAdapter_isNone(String line) {
        assertEquals(List.of(), shown(line));
    }

    @Test
    void randomText_hasNoAdapters() {
        Random random = new Random(4);
        for (int i = 0; i < 300; i++) {
            byte[] noise = new byte[400];
            random.nextBytes(noise);
            show(watcher, noise, 200);
        }
        assertEquals(List.of(), watcher.adapters());
    }

    @Test
    void longLines_areBounded() {
        String piece = "net0: 52:54:00:12:34:56 using x on y ".repeat(1000);
        for (int i = 0; i < 50; i++) {
            watcher.onText(piece);
        }

        assertNull(watcher.onQuiet());
        assertEquals(1, watcher.adapters().size());
    }

    @Test
    void verdict_comesWithTheFirstAddress() {
        watcher.onText("net0: 52:54:00:12:34:56 using x on y (open)\n");
        assertNull(watcher.onQuiet());

        watcher.onText("Configuring (net0 52:54:00:12:34:56)...... ok\n");

        assertEquals(Outcome.MATCHED, Objects.requireNonNull(watcher.onQuiet()).outcome());
    }

    @Test
    void verdict_whenTheTimeIsUp_dependsOnWhatWasSeen() {
        assertEquals(Outcome.TIMED_OUT, watcher.onTimeUp().outcome());
        watcher.onText("CLIENT MAC ADDR: 00 0C 39 40 4E EA");
        assertEquals(Outcome.MATCHED, watcher.onTimeUp().outcome());
        assertEquals(Adapter.Reach.NOT_TRIED, watcher.adapters().get(0).reach());
    }
}
