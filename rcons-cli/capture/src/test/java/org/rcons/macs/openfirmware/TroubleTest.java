package org.rcons.macs.openfirmware;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rcons.capture.result.Outcome;
import org.rcons.capture.result.Verdict;
import org.rcons.macs.Adapter.Reach;
import org.rcons.macs.MacAddress;

/** Firmware that answers late, wrongly or not at all in the middle of a dialogue. */
class TroubleTest {
    private static final Ping PING = new Ping("10.0.0.1", "10.0.0.14", "10.0.0.1");

    private final OpenFirmwareDialogue dialogue = new OpenFirmwareDialogue(Console.LIMITS, null);

    private static FakeNode tree() {
        FakeNode root = FakeNode.root();
        root.at("/packages/net");
        root.at("/vdevice/l-lan@30000002").network("36e4f0001202");
        root.at("/pci@1/ethernet@0").network("00215ea95042");
        return root;
    }

    /** SLOF whose answers to lines with this word are changed. */
    private static Machine changed(String word, UnaryOperator<String> change) {
        FakeFirmware firmware = FakeFirmware.slof(tree());
        return keys -> {
            String answer = firmware.typed(keys);
            return keys.contains(word) ? change.apply(answer) : answer;
        };
    }

    @Test
    void anAnswerThatNeverComesCostsOneAdapter() {
        Verdict verdict = Console.of(dialogue, changed("l-lan", answer -> "")).run();

        assertEquals(Verdict.of(Outcome.MATCHED, ""), verdict);
        assertNull(dialogue.adapters().get(0).mac());
        assertNotNull(dialogue.adapters().get(1).mac());
    }

    @Test
    void anAnswerThatIsTornCostsOneAdapter() {
        Console.of(dialogue, changed("l-lan", answer -> answer.replace("e4", "e4 oops")))
                .run();

        assertNull(dialogue.adapters().get(0).mac());
        assertNotNull(dialogue.adapters().get(1).mac());
    }

    @Test
    void anAnswerThatIsLostOnceIsAskedForAgain() {
        boolean[] lost = {false};
        Machine machine = changed("local-mac", answer -> {
            boolean now = !lost[0];
            lost[0] = true;
            return now ? "" : answer;
        });

        Console.of(dialogue, machine).run();

        assertNotNull(dialogue.adapters().get(0).mac());
        assertNotNull(dialogue.adapters().get(1).mac());
    }

    @Test
    void anAddressThatLostADigitIsAskedForAgain() {
        boolean[] lost = {false};
        Machine machine = changed("l-lan", answer -> {
            boolean now = !lost[0];
            lost[0] = true;
            return now ? answer.replace("e4 ", "4 ") : answer;
        });

        Console.of(dialogue, machine).run();

        assertEquals(
                new MacAddress("36:e4:f0:00:12:02"), dialogue.adapters().get(0).mac());
    }

    @Test
    void withoutTheWalkTheNamesAreEnough() {
        Console.of(dialogue, changed(" comp ", answer -> "\r\n comp Undefined word\r\n\r\n0 > "))
                .run();

        assertEquals(2, dialogue.adapters().size());
    }

    @Test
    void aTreeThatIsNotShownIsAFailure() {
        Console console = Console.of(dialogue, changed(" ls ", answer -> "\r\n ls Undefined word\r\n0 > "));

        Verdict verdict = console.run();

        assertEquals(Verdict.of(Outcome.FAILED, "the firmware did not list its device tree, asked twice"), verdict);
        assertEquals(
                2,
                console.typed().stream().filter(line -> line.contains(" ls ")).count());
    }

    @Test
    void aNodeThatStartsAnewGetsNoForthAnyMore() {
        FakeFirmware firmware = FakeFirmware.slof(tree());
        boolean[] left = {false};
        Machine machine = keys -> {
            left[0] = left[0] || keys.contains("ethernet@0");
            return left[0] ? "\r\nnode1 login: " : firmware.typed(keys);
        };
        Console console = Console.of(dialogue, machine);

        Verdict verdict = console.run();

        assertEquals(
                Verdict.of(
                        Outcome.FAILED,
                        "the node left the Open Firmware prompt while asking for the MAC address of"
                                + " /pci@1/ethernet@0: it shows 'node1 login:'"),
                verdict);
        assertEquals("\u0015\r", console.typed().get(console.typed().size() - 1));
        assertEquals(1, dialogue.adapters().size(), "what was found before stays");
    }

    @Test
    void aPingThatNeverEndsCostsOneAdapter() {
        OpenFirmwareDialogue pinging = new OpenFirmwareDialogue(Console.LIMITS, PING);

        Verdict verdict =
                Console.of(pinging, changed("ping /vdevice", answer -> "")).run();

        assertEquals(Outcome.MATCHED, verdict.outcome());
        assertEquals("/pci@1/ethernet@0", pinging.adapters().get(0).path());
        assertEquals(Reach.UNSUCCESSFUL, pinging.adapters().get(1).reach());
    }

    @Test
    void theTimeForOneAdapterIsLimited() {
        Duration second = Duration.ofSeconds(1);
        Duration five = Duration.ofSeconds(5);
        Limits short6 = new Limits(second, five, five, five, five, Duration.ofSeconds(6));
        OpenFirmwareDialogue hurried = new OpenFirmwareDialogue(short6, PING);
        Machine slow = new Machine() {
            private final FakeFirmware firmware = FakeFirmware.slof(tree());
            private int wait;

            @Override
            public String typed(String keys) {
                String answer = firmware.typed(keys);
                wait = keys.contains("l-lan") ? 4 : 0;
                return wait > 0 ? "" : answer;
            }

            @Override
            public String later() {
                wait--;
                return wait == 0 ? "\r\n0 > " : "";
            }
        };
        Console console = Console.of(hurried, slow);

        console.run();

        assertEquals(2, hurried.adapters().size());
        assertEquals(
                2,
                console.typed().stream().filter(line -> line.contains("l-lan")).count());
        assertEquals(6, console.ticks());
    }

    @Test
    void anAnswerThatIsLongerThanAnyTreeIsForgotten() {
        String noise = "0123456789abcde\n".repeat(1 << 15);

        Verdict verdict = Console.of(dialogue, changed(" ls ", answer -> answer.replace("/rc>", noise + "/rc>")))
                .run();

        assertEquals(Verdict.of(Outcome.FAILED, "the firmware did not list its device tree, asked twice"), verdict);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void whateverComesItEndsAndInventsNoAddress(int seed) {
        Random random = new Random(seed);
        String scraps = "0 > \r\n<rc1 /rc> ok:abcdef0123456789/|-- +--MAC Address: \u001b7\u0007";
        Machine garbage = keys -> {
            StringBuilder out = new StringBuilder();
            for (int i = random.nextInt(200); i > 0; i--) {
                int from = random.nextInt(scraps.length());
                out.append(scraps, from, Math.min(scraps.length(), from + random.nextInt(6)));
            }
            return random.nextInt(3) == 0 ? out.toString() : out + "\r\n0 > ";
        };

        Console.of(dialogue, garbage).run();

        assertTrue(dialogue.adapters().stream().allMatch(adapter -> adapter.mac() == null));
    }

    @Test
    void itTellsWhatItWasDoingWhenTheTimeIsUp() {
        dialogue.onReady();

        assertEquals(
                Verdict.of(Outcome.TIMED_OUT, "the time was up while looking for the Open Firmware prompt"),
                dialogue.onTimeUp());
        assertEquals(
                Verdict.of(Outcome.QUIET, "the node fell silent while looking for the Open Firmware prompt"),
                dialogue.onIdle());
    }
}
