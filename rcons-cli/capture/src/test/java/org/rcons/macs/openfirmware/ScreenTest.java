package org.rcons.macs.openfirmware;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rcons.capture.result.Outcome;
import org.rcons.capture.result.Verdict;

/** What is typed and said when something else than a prompt shows. */
class ScreenTest {
    private static final String SPLASH = "IBM IBM IBM IBM\r\n\r\n 1 = SMS Menu   5 = Default Boot List\r\n"
            + " 8 = Open Firmware Prompt   6 = Stored Boot List\r\n     Memory   Network   ok\r\n0 > ";
    private static final String LANGUAGES =
            "\r\n PLEASE SELECT LANGUAGE\r\n 1. Francais\r\n 2. English\r\n 3. Deutsch\r\n>";

    private final OpenFirmwareDialogue dialogue = new OpenFirmwareDialogue(Console.LIMITS, null);

    private static FakeNode tree() {
        FakeNode root = FakeNode.root();
        root.at("/vdevice/l-lan@30000002").network("36e4f0001202");
        return root;
    }

    /** Shows one screen after the other, the next one for each thing typed, then the machine. */
    private static Machine first(Machine then, String... screens) {
        return new Machine() {
            private int next;

            @Override
            public String typed(String keys) {
                return next < screens.length ? screens[next++] : then.typed(keys);
            }
        };
    }

    private static Machine always(String screen) {
        return keys -> screen;
    }

    @Test
    void theConsoleIsSelected() {
        String question = "\r\nPress 0 to select this console as the active console.\r\n";
        Console console = Console.of(dialogue, first(FakeFirmware.classic(tree()), question, SPLASH));

        assertEquals(Outcome.MATCHED, console.run().outcome());
        assertEquals(List.of("\r", "0\r"), console.typed().subList(0, 2));
        assertEquals(1, dialogue.adapters().size());
    }

    @Test
    void theLanguageIsSelected() {
        Console console = Console.of(dialogue, first(FakeFirmware.classic(tree()), LANGUAGES, SPLASH));

        assertEquals(Outcome.MATCHED, console.run().outcome());
        assertEquals(List.of("\r", "2\r"), console.typed().subList(0, 2));
    }

    @Test
    void aQuestionThatComesAgainAndAgainEndsIt() {
        Console console = Console.of(dialogue, always(LANGUAGES));

        Verdict verdict = console.run();

        assertEquals(
                Verdict.of(Outcome.FAILED, "the firmware asks for the console or the language again and again"),
                verdict);
        assertEquals(List.of("\r", "2\r", "2\r", "2\r"), console.typed());
    }

    @Test
    void theMenuOfTheFirmwareIsLeftAlone() {
        String menu = "\r\n SMS 1.7 (c) Copyright IBM Corp. 2000,2008 All rights reserved.\r\n Main Menu\r\n"
                + " 1.   Select Language\r\n 2.   Setup Remote IPL\r\n Type menu item number and press Enter or select"
                + " Navigation key:";
        Console console = Console.of(dialogue, always(menu));

        Verdict verdict = console.run();

        assertEquals(Outcome.FAILED, verdict.outcome());
        assertTrue(verdict.reason().contains("the SMS menu"), verdict.reason());
        assertEquals(List.of("\r"), console.typed());
    }

    @Test
    void aNoticeBelowThePromptIsWorthASecondEnter() {
        String notice = "\r\n ok\r\n0 > \r\n[-- MOTD -- all well -- Mon Nov 23 02:00:00 2026]\r\n";
        Console console = Console.of(dialogue, first(FakeFirmware.classic(tree()), notice));

        assertEquals(Outcome.MATCHED, console.run().outcome());
        assertEquals(List.of("\r", "\r"), console.typed().subList(0, 2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "node1 login: ",
                "Password: ",
                "[root@node1 ~]# ",
                "alice@node1:~$ ",
                "grub> ",
                "=> ",
                "> ",
                "Petitboot (v1.13)",
                "Select this console was said.\r\nnode1 login: ",
                " 2. English\r\nnode1 login: ",
                "0 > something"
            })
    void anythingElseGetsOneEnterOnly(String screen) {
        Console console = Console.of(dialogue, always("\r\n" + screen));

        Verdict verdict = console.run();

        String shown = screen.substring(screen.lastIndexOf('\n') + 1).strip();
        assertEquals(
                Verdict.of(Outcome.FAILED, "the node is not at the Open Firmware prompt: it shows '" + shown + "'"),
                verdict);
        assertEquals(List.of("\r"), console.typed());
    }

    @Test
    void aSilentConsoleGetsTwoEnters() {
        Console console = Console.of(dialogue, always(""));

        Verdict verdict = console.run();

        assertEquals(Verdict.of(Outcome.QUIET, "the console shows nothing, even after Enter was typed twice"), verdict);
        assertEquals(List.of("\r", "\r"), console.typed());
        assertEquals(10, console.ticks());
    }

    @Test
    void firmwareThatIsStillStartingIsWaitedFor() {
        FakeFirmware firmware = FakeFirmware.slof(tree());
        Machine starting = new Machine() {
            private int seconds;

            @Override
            public String typed(String keys) {
                return seconds < 12 ? "" : firmware.typed(keys);
            }

            @Override
            public String later() {
                seconds++;
                return seconds < 12 ? "Populating /vdevice\r\n" : seconds == 12 ? "Ready!\r\n" + firmware.prompt() : "";
            }
        };

        assertEquals(Outcome.MATCHED, Console.of(dialogue, starting).run().outcome());
    }

    @Test
    void aConsoleThatNeverStopsTalkingEndsIt() {
        Machine flood = new Machine() {
            @Override
            public String typed(String keys) {
                return "";
            }

            @Override
            public String later() {
                return "0123456789abcdef\n".repeat(4000);
            }

            @Override
            public boolean quiet() {
                return false;
            }
        };
        Console console = Console.of(dialogue, flood);

        Verdict verdict = console.run();

        assertEquals(Outcome.FAILED, verdict.outcome());
        assertEquals(List.of("\r"), console.typed());
        assertTrue(console.ticks() <= 30, "ticks: " + console.ticks());
    }

    @Test
    void promptsWithoutEndAndWithoutAnswersEndIt() {
        Verdict verdict = Console.of(dialogue, always("\r\n ok\r\n0 > ")).run();

        assertEquals(
                Verdict.of(
                        Outcome.FAILED, "the prompt understands neither Forth nor the macros of restricted firmware"),
                verdict);
    }

    @Test
    void aPromptThatUnderstandsNothingIsAFailure() {
        Verdict verdict = Console.of(dialogue, always("\r\n what ?\r\n0 > ")).run();

        assertEquals(
                Verdict.of(
                        Outcome.FAILED,
                        "the prompt understands neither Forth nor the macros of restricted firmware: it says 'what ?'"),
                verdict);
    }
}
