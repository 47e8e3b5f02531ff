package org.rcons.macs.openfirmware;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class TreeListingTest {
    private static String recorded(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(TreeListingTest.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
        }
    }

    private static List<String> paths(TreeListing listing) {
        return listing.nodes().stream().map(TreeNode::path).toList();
    }

    @Test
    void nodes_whenClassicFirmwareDrewThem() throws IOException {
        TreeListing listing = new TreeListing(recorded("tree-classic.txt"));

        assertFalse(listing.slof());
        assertEquals(
                List.of(
                        "/ibm,serial",
                        "/chosen",
                        "/packages",
                        "/packages/disk-label",
                        "/packages/obp-tftp",
                        "/packages/net",
                        "/vdevice",
                        "/vdevice/l-lan@30000002",
                        "/lhea@200000000000000",
                        "/lhea@200000000000000/ethernet@200000000000003",
                        "/cpus",
                        "/cpus/PowerPC,POWER7@0"),
                paths(listing));
        assertEquals("22d4f30", listing.nodes().get(7).phandle());
    }

    @Test
    void nodes_whenSlofDrewThem() throws IOException {
        TreeListing listing = new TreeListing(recorded("tree-slof.txt"));

        assertTrue(listing.slof());
        assertEquals(34, listing.nodes().size());
        assertTrue(paths(listing)
                .containsAll(List.of(
                        "/event-sources/epow-events",
                        "/pci@800000020000000/usb-xhci@1/usb-mouse@2",
                        "/pci@800000020000000/ethernet@2",
                        "/vdevice/l-lan@30000003",
                        "/vdevice/v-scsi@71000002/disk",
                        "/packages/iso-9660",
                        "/mmu")));
    }

    @Test
    void nodes_whenOtherLinesCameBetween() {
        String text = "1: /a\n[-- MOTD -- all well --]\n2:   /b\nkernel: /c\n3: /d\" evil\n";

        assertEquals(List.of("/a", "/a/b"), paths(new TreeListing(text)));
    }

    @Test
    void nodes_whenAParentsLineWasLost() {
        String text = "1: /a\n3:     /lost\n4:   /b\n";

        assertEquals(List.of("/a", "/a/b"), paths(new TreeListing(text)));
    }
}
