package org.rcons.testbed.fake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WriteAccessTest {

    @RegisterExtension
    final FakeConserver conserver = FakeConserver.host()
            .access(Access.trusted().limited("guest"))
            .console(ConsoleSetup.named("n1"))
            .console(ConsoleSetup.named("shared").writers("*", "!bob").readers("bob"))
            .console(ConsoleSetup.named("booting").state(FakeConsole.State.INITIALIZING))
            .build();

    @Test
    void queue_whenTheWriterLeaves_promotesWhoAskedFirst() {
        try (RawClient root = RawClient.attached(conserver, "root", "n1");
                RawClient first = RawClient.attached(conserver, "first", "n1");
                RawClient second = RawClient.attached(conserver, "second", "n1")) {
            root.ask("\u0005c.", "disconnect]\r\n");

            assertEquals("\r\n[attached]\r\n", first.expect("[attached]\r\n"));
            first.ask("\u0005cs", "spying]\r\n");
            assertEquals("\r\n[attached]\r\n", second.expect("[attached]\r\n"));
        }
    }

    @Test
    void queue_whenSomebodyAsksAgain_movesHimToItsEnd() {
        try (RawClient root = RawClient.attached(conserver, "root", "n1");
                RawClient first = RawClient.attached(conserver, "first", "n1");
                RawClient second = RawClient.attached(conserver, "second", "n1")) {
            assertEquals("[no, root@localhost is attached]\r\n", first.ask("\u0005ca", "]\r\n"));
            root.ask("\u0005c.", "disconnect]\r\n");

            assertEquals("\r\n[attached]\r\n", second.expect("[attached]\r\n"));
        }
    }

    @Test
    void force_whenTaken_tellsTheVictimAndPutsItInTheQueue() {
        try (RawClient root = RawClient.attached(conserver, "root", "n1");
                RawClient alice = RawClient.attached(conserver, "alice", "n1")) {
            assertEquals("[bumped root@localhost]\r\n", alice.ask("\u0005cf", "]\r\n"));
            assertEquals("\r\n[forced to `spy' mode by alice@localhost]\r\n", root.expect("]\r\n"));
            alice.ask("\u0005cs", "spying]\r\n");

            assertEquals("\r\n[attached]\r\n", root.expect("[attached]\r\n"));
        }
    }

    @Test
    void suspended_whenSomebodyElseWrites_comesBackAsASpy() {
        try (RawClient root = RawClient.attached(conserver, "root", "n1");
                RawClient alice = RawClient.attached(conserver, "alice", "n1")) {
            root.ask("\u0005cz", "[\u00ffZ");
            alice.expect("\r\n[attached]\r\n");

            assertEquals(" -- spy mode]\r\n", root.ask("x", "]\r\n"));
        }
    }

    @Test
    void ask_whenDeniedByTheList_isReadOnly() {
        try (RawClient bob = RawClient.attached(conserver, "bob", "shared")) {
            assertEquals("[read-only]\r\n", bob.ask("\u0005cf", "]\r\n"));
            assertEquals("[attach to send character]\r\n", bob.ask("\u0005c\\", "]\r\n"));
        }
    }

    @Test
    void logging_whenOff_isMentionedInEveryAnswer() {
        try (RawClient root = RawClient.attached(conserver, "root", "n1");
                RawClient alice = RawClient.attached(conserver, "alice", "n1")) {
            root.ask("\u0005cL", "[logging off]\r\n");

            assertEquals("[ok (nologging)]\r\n", root.ask("\u0005ca", "]\r\n"));
            assertEquals("[bumped root@localhost (nologging)]\r\n", alice.ask("\u0005cf", "]\r\n"));
        }
    }

    @Test
    void help_whenSpyingOrLimited_leavesCommandsOut() {
        try (RawClient root = RawClient.attached(conserver, "root", "n1");
                RawClient guest = RawClient.attached(conserver, "guest", "n1")) {
            String help = guest.ask("\u0005c?", "last line\r\n");

            assertTrue(help.startsWith("[help spy mode]\r\n .       disconnect                     a       attach"));
            assertTrue(help.endsWith(" ^R      replay the last line\r\n"));
            assertTrue(root.ask("\u0005c?", "octal code\r\n").startsWith("[help]\r\n"));
        }
    }

    @Test
    void input_whenTheConsoleInitializes_isDroppedWithAHint() {
        try (RawClient alice = RawClient.called(conserver, "alice", "booting")) {
            assertEquals("[`booting' -- console is initializing]\r\n", alice.ask("\u0005c=", "]\r\n"));
            alice.ask("\u0005c;", "]\r\n");
            assertEquals("[initializing -- use ^E c ? for help]\r\n", alice.ask("abc\r", "]\r\n"));
            assertEquals("", conserver.console("booting").receivedText());
        }
    }

    @Test
    void message_whenTyped_isEditedAndGoesToEverybody() {
        try (RawClient root = RawClient.attached(conserver, "root", "n1");
                RawClient alice = RawClient.attached(conserver, "alice", "n1")) {
            assertEquals("[Enter message: ab\b \bc]\r\n", root.ask("\u0005cbab\u007fc\r", "]\r\n"));
            assertEquals("[root@localhost: ac]\r\n", alice.expect("\r\n"));
        }
    }

    @Test
    void redefinition_whenOddBytes_showsThemAsTheServerDoes() {
        try (RawClient alice = RawClient.attached(conserver, "alice", "n1")) {
            assertEquals("[redef: <space> ^?  ok]\r\n", alice.ask("\u0005ce \u007f", "ok]\r\n"));
            assertEquals("[redef: M-^? M-A  ok]\r\n", alice.ask(" \u007fe\u00ff\u00ff\u00c1", "ok]\r\n"));
        }
    }
}
