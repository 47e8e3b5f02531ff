package org.rcons.macs.openfirmware;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rcons.capture.result.Outcome;
import org.rcons.capture.result.Verdict;
import org.rcons.macs.Adapter;
import org.rcons.macs.Adapter.Reach;
import org.rcons.macs.MacAddress;

/** The dialogue with fakes of classic firmware and SLOF. */
class ForthDialogueTest {
    private static final Ping PING = new Ping("10.0.0.1", "10.0.0.14", "10.0.0.1");
    private static final Verdict DONE = Verdict.of(Outcome.MATCHED, "");
    private static final Adapter LAN = new Adapter(
            "ent",
            "U8233.E8B.103A4DP-V3-C2-T1",
            new MacAddress("36:e4:f0:00:12:02"),
            "/vdevice/l-lan@30000002",
            Reach.NOT_TRIED,
            true);
    private static final Adapter PORT = new Adapter(
            "ent",
            "U78A0.001.DNWHYT2-P1-C6-T1",
            new MacAddress("00:21:5e:a9:50:42"),
            "/lhea@200000000000000/ethernet@200000000000003",
            Reach.NOT_TRIED,
            false);

    private final OpenFirmwareDialogue dialogue = new OpenFirmwareDialogue(Console.LIMITS, null);
    private final OpenFirmwareDialogue pinging = new OpenFirmwareDialogue(Console.LIMITS, PING);

    private static FakeNode bare() {
        FakeNode root = FakeNode.root();
        root.at("/packages/net");
        root.at("/vdevice/vty@30000000").with("device_type", "serial");
        root.at("/cpus/PowerPC,POWER7@0").with("device_type", "cpu");
        return root;
    }

    private static FakeNode twoAdapters() {
        FakeNode root = bare();
        root.at(LAN.path()).network("36e4f0001202").with("ibm,loc-code", LAN.location());
        root.at(PORT.path()).network("00215ea95042").with("ibm,loc-code", PORT.location());
        return root;
    }

    private static Adapter pinged(Adapter adapter, Reach reach) {
        return new Adapter(adapter.type(), adapter.location(), adapter.mac(), adapter.path(), reach, adapter.virtual());
    }

    static Stream<Arguments> consoles() {
        return Stream.of(true, false).flatMap(slof -> Stream.of(true, false)
                .flatMap(echo -> Stream.of(1, 7, 1000).map(piece -> Arguments.of(slof, echo, piece))));
    }

    @ParameterizedTest(name = "SLOF {0}, echo {1}, pieces of {2}")
    @MethodSource("consoles")
    void bothAdaptersAreFoundAndPinged(boolean slof, boolean echo, int piece) {
        FakeFirmware firmware = new FakeFirmware(twoAdapters(), slof, echo, true).withNumber();

        Verdict verdict = new Console(pinging, firmware, piece).run();

        assertEquals(DONE, verdict);
        assertEquals(List.of(pinged(LAN, Reach.SUCCESSFUL), pinged(PORT, Reach.SUCCESSFUL)), pinging.adapters());
        assertEquals(1, firmware.depth(), "the stack is as it was");
        assertTrue(firmware.tidy());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void withoutPingNothingIsPinged(boolean slof) {
        Console console = Console.of(dialogue, new FakeFirmware(twoAdapters(), slof, true, true));

        assertEquals(DONE, console.run());
        assertEquals(List.of(LAN, PORT), dialogue.adapters());
        assertTrue(console.typed().stream().noneMatch(line -> line.contains("ping ")));
        assertEquals(0, console.ticks(), "it never had to wait");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aPingThatFailsIsUnsuccessful(boolean slof) {
        Verdict verdict = Console.of(pinging, new FakeFirmware(twoAdapters(), slof, true, false))
                .run();

        assertEquals(DONE, verdict);
        assertEquals(List.of(pinged(LAN, Reach.UNSUCCESSFUL), pinged(PORT, Reach.UNSUCCESSFUL)), pinging.adapters());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theFirstThatPingsComesFirst(boolean slof) {
        FakeNode root = bare();
        root.at(LAN.path()).with("device_type", "network").with("ibm,loc-code", LAN.location());
        root.at(PORT.path()).network("00215ea95042").with("ibm,loc-code", PORT.location());

        Console.of(pinging, new FakeFirmware(root, slof, true, true)).run();

        assertEquals(PORT.path(), pinging.adapters().get(0).path());
        assertNull(pinging.adapters().get(1).mac());
        assertEquals(Reach.UNSUCCESSFUL, pinging.adapters().get(1).reach());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anAdapterWithoutAnAddressIsShownWithoutOne(boolean slof) {
        FakeNode root = bare();
        root.at("/vdevice/l-lan@30000002");

        Verdict verdict =
                Console.of(dialogue, new FakeFirmware(root, slof, true, true)).run();

        assertEquals(Verdict.of(Outcome.MATCHED, "no network adapter has a MAC address"), verdict);
        assertEquals(
                List.of(new Adapter("ent", "N/A", null, "/vdevice/l-lan@30000002", Reach.NOT_TRIED, true)),
                dialogue.adapters());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aMachineWithoutAdaptersIsNoFailure(boolean slof) {
        Verdict verdict =
                Console.of(pinging, new FakeFirmware(bare(), slof, true, true)).run();

        assertEquals(Verdict.of(Outcome.MATCHED, "no network adapter"), verdict);
        assertEquals(List.of(), pinging.adapters());
    }

    @ParameterizedTest
    @CsvSource({"token-ring@1, tok", "fddi@2, fddi", "hfi-ethernet@3, hfi-ent", "vnic@4, ent", "ethernet, ent"})
    void theTypeComesFromTheNameElseItIsEthernet(String name, String type) {
        FakeNode root = bare();
        root.at("/pci@1/" + name).network("00215ea95042");

        Console.of(dialogue, FakeFirmware.classic(root)).run();

        assertEquals(type, dialogue.adapters().get(0).type());
        assertEquals("/pci@1/" + name, dialogue.adapters().get(0).path());
    }

    @ParameterizedTest
    @CsvSource({
        "000036e4f0001202, 36:e4:f0:00:12:02",
        "36e4f0001202, 36:e4:f0:00:12:02",
        "000000000000, ",
        "ffffffffffff, ",
        "36e4f00012, ",
        "36e4f000120236e4f0001202, "
    })
    void onlyWhatAnAdapterCanHaveIsAnAddress(String property, String mac) {
        FakeNode root = bare();
        root.at("/pci@1/ethernet@0").network(property);

        Console.of(dialogue, FakeFirmware.slof(root)).run();

        assertEquals(
                mac == null ? null : new MacAddress(mac),
                dialogue.adapters().get(0).mac());
    }

    @Test
    void theAddressInUseStandsInForAMissingOne() {
        FakeNode root = bare();
        FakeNode node = root.at("/pci@1/ethernet@0").network("00215ea95042");
        node.properties.put("mac-address", Objects.requireNonNull(node.properties.remove("local-mac-address")));

        Console.of(dialogue, FakeFirmware.classic(root)).run();

        assertEquals(PORT.mac(), dialogue.adapters().get(0).mac());
    }

    @Test
    void everyLineFitsTheLineEditorOfSlof() {
        FakeNode root = bare();
        root.at("/pci@800000020000000/pci@1,2/pci@0,1/pci@2/pci@0/pci@1f/pci@1e/pci@1d/ethernet@0,1")
                .network("00215ea95042");
        Console console = Console.of(pinging, FakeFirmware.slof(root));

        assertEquals(DONE, console.run());
        assertEquals(PORT.mac(), pinging.adapters().get(0).mac());
        assertFalse(console.typed().stream().anyMatch(line -> line.length() > 256));
    }

    @Test
    void moreAdaptersThanAnyMachineHasAreNotVisited() {
        FakeNode root = bare();
        for (int i = 0; i < 100; i++) {
            root.at("/pci@1/ethernet@" + i).network("00215ea95042");
        }

        Console.of(dialogue, FakeFirmware.classic(root)).run();

        assertEquals(Inquiry.MOST_ADAPTERS, dialogue.adapters().size());
    }
}
