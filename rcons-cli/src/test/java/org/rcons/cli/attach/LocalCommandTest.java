package org.rcons.cli.attach;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rcons.protocol.message.EscapePair;
import org.rcons.protocol.session.AttachPlan.Mode;
import org.rcons.protocol.wire.Command;
import org.rcons.testbed.fake.ConsoleSetup;
import org.rcons.testbed.fake.FakeConserver;
import org.rcons.testbed.fake.Machines;

/** PROTOCOL.md 11.8. */
final class LocalCommandTest {
    private static final int CONTROL_C = 3;
    private static final int CONTROL_BACKSLASH = 28;

    @RegisterExtension
    final FakeConserver conserver = FakeConserver.host()
            .console(ConsoleSetup.named("n1").machine(Machines::silent))
            .build();

    private Seats seat;

    @BeforeEach
    void attach() throws IOException {
        seat = new Seats(conserver, "alice", "n1", Mode.ATTACH);
    }

    @AfterEach
    void leave() throws IOException {
        seat.close();
    }

    private LocalCommand running(String command) throws IOException {
        LocalCommand local = new LocalCommand(command, seat.connection);
        local.begin();
        return local;
    }

    private static int hear(LocalCommand local, String console) {
        return local.hear(console.getBytes(ISO_8859_1));
    }

    /** Waits for the end of the command and of what it prints. */
    private static String result(LocalCommand local) throws Exception {
        ProcessHandle.of(local.pid()).ifPresent(LocalCommandTest::awaitExit);
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (local.isRunning()) {
            assertTrue(System.nanoTime() < deadline, "the command does not end");
            Thread.onSpinWait();
        }
        return local.result();
    }

    private static void awaitExit(ProcessHandle process) {
        process.onExit().orTimeout(20, TimeUnit.SECONDS).join();
    }

    @Test
    void output_goesToTheConsoleAsItIs() throws Exception {
        seat.connection.escape(EscapePair.DEFAULT, '|');
        assertEquals(Command.EXEC, seat.awaitSignal());
        seat.connection.send(Command.EXEC);
        LocalCommand local = running("printf 'one\\005c.\\377two'");

        assertEquals("exit(0)", result(local));
        conserver.console("n1").awaitReceived("one\5c.\377two");
    }

    @Test
    void command_whenItFails_saysWithWhichStatus() throws Exception {
        assertEquals("exit(7)", result(running("exit 7")));
    }

    @Test
    void command_whenOneOfItsPartsFails_stops() throws Exception {
        LocalCommand local = running("false; printf never");

        assertEquals("exit(1)", result(local));
        assertEquals("", conserver.console("n1").receivedText());
    }

    @Test
    void console_whenItAnswers_isHeardBehindTheServersAnswer() throws Exception {
        LocalCommand local = running("read line; printf '<%s>' \"$line\"");

        assertEquals(3, hear(local, "[rw"));
        assertEquals(3, hear(local, "]\r\n"));
        assertEquals(0, hear(local, "login:\n"));

        assertEquals("exit(0)", result(local));
        conserver.console("n1").awaitReceived("<login:>");
    }

    @Test
    void console_whenTheAnswerRidesWithOutput_losesNoByteOfIt() throws Exception {
        LocalCommand local = running("read line; printf '<%s>' \"$line\"");

        int answer = hear(local, "[rw]\r\nlogin:\n");

        assertEquals("[rw]\r\n".length(), answer);
        assertEquals("exit(0)", result(local));
        conserver.console("n1").awaitReceived("<login:>");
    }

    @Test
    void console_whenTheCommandHasClosedItsInput_isDroppedQuietly() throws Exception {
        LocalCommand local = running("exec <&-; exit 0");
        result(local);

        for (int i = 0; i < 10; i++) {
            hear(local, "[rw]\r\n" + "more\r\n".repeat(1000));
        }

        assertEquals("exit(0)", local.result());
    }

    @Test
    void controlC_hangsUpTheShellAndWhatItStarted() throws Exception {
        LocalCommand local = running("sleep 20 2>/dev/null; true");

        local.key((byte) CONTROL_C);

        assertEquals("signal(1)", result(local));
    }

    @Test
    void controlC_isAHangUpThatTheCommandMayCatch() throws Exception {
        LocalCommand local = running("trap 'exit 3' HUP; printf ready; while :; do sleep 0.05; done");
        conserver.console("n1").awaitReceived("ready");

        local.key((byte) CONTROL_C);

        assertEquals("exit(3)", result(local));
    }

    @Test
    void controlBackslash_kills() throws Exception {
        LocalCommand local = running("trap '' HUP; sleep 20 2>/dev/null; true");

        local.key((byte) CONTROL_BACKSLASH);

        assertEquals("signal(9)", result(local));
    }

    /** A background process that keeps the pipe open must not keep the user from the console. */
    @Test
    void command_whenItLeavesSomethingBehind_ends() throws Exception {
        LocalCommand local = running("sleep 15 2>/dev/null & exit 0");

        assertEquals("exit(0)", result(local));
    }

    @Test
    void display_whenToggled_isHiddenAndShown() throws Exception {
        LocalCommand local = running("cat");
        assertTrue(local.showsOutput());

        local.key((byte) 'o');
        assertFalse(local.showsOutput());
        local.key((byte) 'o');
        assertTrue(local.showsOutput());

        local.key((byte) 'x');
        local.kill();
        assertEquals("signal(9)", result(local));
    }
}
