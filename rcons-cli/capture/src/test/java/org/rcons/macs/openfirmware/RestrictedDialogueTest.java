package org.rcons.macs.openfirmware;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rcons.capture.result.Outcome;
import org.rcons.capture.result.Verdict;
import org.rcons.macs.Adapter;
import org.rcons.macs.Adapter.Reach;
import org.rcons.macs.MacAddress;

/** The dialogue with a fake of the restricted prompt. */
class RestrictedDialogueTest {
    private static final String LAN = "U8233.E8B.103A4DP-V3-C2-T1";
    private static final String PORT = "U78A0.001.DNWHYT2-P1-C6-T1";

    private final OpenFirmwareDialogue dialogue = new OpenFirmwareDialogue(Console.LIMITS, null);
    private final OpenFirmwareDialogue pinging =
            new OpenFirmwareDialogue(Console.LIMITS, new Ping("10.0.0.1", "10.0.0.14", "10.0.0.1"));

    private static FakeRestricted two(boolean echo, boolean pingSucceeds) {
        return new FakeRestricted(echo, pingSucceeds)
                .with(LAN, "Interpartition Logical LAN", "36E4F0001202")
                .with(PORT, "1GbE 4-Port PCIe2 Adapter", "00215EA95042");
    }

    private static Adapter adapter(String location, String mac, Reach reach, boolean virtual) {
        return new Adapter("ent", location, new MacAddress(mac), location, reach, virtual);
    }

    @ParameterizedTest
    @CsvSource({"true, true, 1", "true, false, 1000", "false, true, 1000", "false, false, 3"})
    void bothAdaptersAreFoundAndPinged(boolean echo, boolean success, int piece) {
        Verdict verdict = new Console(pinging, two(echo, success), piece).run();

        Reach reach = success ? Reach.SUCCESSFUL : Reach.UNSUCCESSFUL;
        assertEquals(Verdict.of(Outcome.MATCHED, ""), verdict);
        assertEquals(
                List.of(
                        adapter(LAN, "36:e4:f0:00:12:02", reach, true),
                        adapter(PORT, "00:21:5e:a9:50:42", reach, false)),
                pinging.adapters());
    }

    @Test
    void noForthIsTypedWhenTheScreenSaysThatItIsRestricted() {
        FakeRestricted firmware = two(true, true);
        boolean[] begun = {false};
        Machine splash = keys -> {
            String before = begun[0] ? "" : " 9 = Restricted Open Firmware Prompt\r\n";
            begun[0] = true;
            return before + firmware.typed(keys);
        };
        Console console = Console.of(dialogue, splash);

        console.run();

        assertEquals(2, dialogue.adapters().size());
        assertTrue(console.typed().stream().noneMatch(line -> line.contains("depth")));
    }

    @Test
    void anOkIsNoAddress() {
        Verdict verdict = Console.of(dialogue, new FakeRestricted(true, true).with(PORT, "1GbE", ""))
                .run();

        assertEquals(Verdict.of(Outcome.MATCHED, "no network adapter has a MAC address"), verdict);
        assertNull(dialogue.adapters().get(0).mac());
    }

    @Test
    void aMachineWithoutAdaptersIsNoFailure() {
        Verdict verdict = Console.of(dialogue, new FakeRestricted(true, true)).run();

        assertEquals(Verdict.of(Outcome.MATCHED, "no network adapter"), verdict);
    }

    @Test
    void aLateAnswerIsNotTakenForAnotherAdapters() {
        FakeRestricted firmware = two(false, true);
        StringBuilder late = new StringBuilder();
        Machine slow = new Machine() {
            @Override
            public String typed(String keys) {
                String answer = firmware.typed(keys);
                if (keys.startsWith("DISPLAY_MAC_ADDRESS " + LAN)) {
                    late.append(answer);
                    return "";
                }
                return keys.startsWith("DISPLAY_MAC") ? late.toString() : answer;
            }
        };

        Console.of(dialogue, slow).run();

        assertEquals(2, dialogue.adapters().size());
        assertNull(dialogue.adapters().get(1).mac());
    }
}
