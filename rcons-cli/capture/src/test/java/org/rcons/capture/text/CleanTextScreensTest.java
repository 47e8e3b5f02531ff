package org.rcons.capture.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What real firmware sent over serial lines. */
class CleanTextScreensTest {

    @ParameterizedTest
    @ValueSource(strings = {"ovmf-uefi-pxe.txt", "seabios-ipxe-e1000.txt"})
    void ipxe_showsItsAdapterInALineOfItsOwn(String screen) throws IOException {
        List<String> lines = lines(screen);
        assertTrue(lines.contains("Press Ctrl-B for the iPXE command line..."), () -> String.join("\n", lines));
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("net0: 52:54:00:12:34:56 using ")));
        assertTrue(lines.contains("Configuring (net0 52:54:00:12:34:56)...... ok"));
    }

    @Test
    void slof_echoesWithoutGaps() throws IOException {
        List<String> lines = lines("slof-openfirmware.txt");
        assertTrue(lines.contains("0 > dev /   ok"), () -> String.join("\n", lines));
        assertTrue(lines.contains("0 > \" local-mac-address\" get-node get-package-property   ok"));
        assertTrue(lines.contains("local-mac-address                52540012  3456"));
        assertTrue(lines.containsAll(List.of("C0000", "C0500", "Populating /vdevice methods")));
        assertTrue(lines.contains("  Requesting information via DHCP: done"));
        assertEquals("-2 > ", lines.get(lines.size() - 1));
    }

    @Test
    void uboot_countsDown() throws IOException {
        List<String> lines = lines("uboot-x86.txt");
        int begin = lines.indexOf("Hit any key to stop autoboot:  2 ");
        assertEquals("Hit any key to stop autoboot:  0 ", lines.get(begin + 1));
        assertEquals("=> dhcp", lines.get(begin + 2));
        assertEquals("ethaddr=52:54:00:12:34:56", lines.get(lines.size() - 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"classic-ping.console", "secured-noping.console"})
    void openFirmware_isTextAsItStands(String screen) throws IOException {
        String text = text(screen);
        assertTrue(text.contains("\n0 > "), text);
        assertFalse(text.contains("\r"), text);
    }

    private static List<String> lines(String screen) throws IOException {
        return List.of(text(screen).split("\n", -1));
    }

    private static String text(String screen) throws IOException {
        CleanText clean = new CleanText();
        return clean.push(bytes(screen)) + clean.flush();
    }

    static byte[] bytes(String screen) throws IOException {
        try (InputStream in = CleanTextScreensTest.class.getResourceAsStream(screen)) {
            return Objects.requireNonNull(in, screen).readAllBytes();
        }
    }
}
