package org.rcons.cli.attach;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rcons.protocol.session.AttachPlan.Mode;
import org.rcons.protocol.session.Effect;
import org.rcons.testbed.fake.ConsoleSetup;
import org.rcons.testbed.fake.FakeConserver;
import org.rcons.testbed.fake.Machines;
import org.rcons.testbed.fake.Recording;

final class KeyboardTest {
    /** Whole escape commands that change nothing on the console; {@code \n} alone ends a suspension. */
    private static final String ONLY_LOOKING = "(\5c[.;?=himpruvwxgz \\r\\n\\x03\\x04\\x12\\x1a]|\5cs|\n)*";

    @RegisterExtension
    final FakeConserver conserver = FakeConserver.host()
            .console(ConsoleSetup.named("n1").machine(Machines::silent))
            .build();

    /** What this user has sent behind {@code [connected]}. */
    private String sent(int connection) {
        String all = conserver.connections().get(connection).text();
        return all.substring(all.indexOf("\5c;") + 3);
    }

    /** Nobody else is there, so the server makes a writer of who resumes, and the connection undoes that. */
    private static void comeBack(Seats seat, Keyboard keyboard) throws Exception {
        seat.awaitSignal();
        seat.keys.suspended();
        keyboard.take(new byte[] {'x'}, 0, 1);
        output(seat, "spying]\r\n");
    }

    private Recording end(Seats seat) throws Exception {
        int last = conserver.connections().size();
        seat.connection.close();
        Recording recording = conserver.awaitConnection(last);
        recording.awaitEnd();
        return recording;
    }

    /** Bytes as a cat on the keyboard would type them, if it knew conserver: many escapes, arguments, returns. */
    private static byte[] random(long seed) {
        Random random = new Random(seed);
        byte[] typed = new byte[2000];
        String likely = "\5\5\5cccc;zabeflno!|\\LPRdo?01\r\n.\1\377";
        for (int i = 0; i < typed.length; i++) {
            typed[i] = random.nextInt(4) == 0
                    ? (byte) random.nextInt(256)
                    : (byte) likely.charAt(random.nextInt(likely.length()));
        }
        return typed;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void spy_whateverIsTyped_sendsNothingButWholeLookingCommands(long seed) throws Exception {
        try (Seats seat = new Seats(conserver, "alice", "n1", Mode.SPY)) {
            Keyboard spy = new Keyboard.Spy(seat.connection, seat.keys, seat.screen);

            typeUntilItLeaves(seat, spy, random(seed));

            end(seat);
            String sent = sent(conserver.connections().size() - 1);
            assertTrue(sent.replace("\5cs", "").matches(ONLY_LOOKING), () -> "seed " + seed + " sent " + sent);
            assertEquals("", conserver.console("n1").receivedText());
        }
    }

    private static void typeUntilItLeaves(Seats seat, Keyboard keyboard, byte[] typed) throws Exception {
        int from = 0;
        while (from < typed.length && !seat.keys.leaves()) {
            from += keyboard.take(typed, from, typed.length);
            if (seat.keys.asksForSignal()) {
                comeBack(seat, keyboard);
            }
        }
    }

    /** conserver 8.2.7 makes a writer of a spy when the writer has left (PROTOCOL.md 11.6). */
    @Test
    void spy_whenTheWriterLeavesAndTheServerPromotesHim_stillWritesNothing() throws Exception {
        try (Seats writer = new Seats(conserver, "root", "n1", Mode.ATTACH);
                Seats seat = new Seats(conserver, "alice", "n1", Mode.SPY)) {
            Keyboard spy = new Keyboard.Spy(seat.connection, seat.keys, seat.screen);
            conserver.console("n1").awaitConnected(2);
            writer.connection.close();
            conserver.console("n1").awaitClients(1);

            Seats.type(spy, "rm -rf /\r\5x\5\5\5cl1\5c!a\5cd\5co".getBytes(ISO_8859_1));
            String heard = output(seat, "attached]\r\n");
            Seats.type(spy, "again\r\5c|".getBytes(ISO_8859_1));
            Seats.type(spy, "\5c.".getBytes(ISO_8859_1));
            conserver.console("n1").awaitClients(0);

            assertTrue(heard.contains("[attached]"), heard);
            assertEquals("", conserver.console("n1").receivedText());
            assertEquals("\5c.", sent(3).replace("\5cs", ""));
        }
    }

    private static String output(Seats seat, String until) {
        StringBuilder heard = new StringBuilder();
        while (heard.indexOf(until) < 0 && seat.connection.next() instanceof Effect.Output output) {
            heard.append(new String(output.bytes(), ISO_8859_1));
        }
        return heard.toString();
    }

    @ParameterizedTest
    @CsvSource({
        "'\\r'",
        "'text\\r'",
        "'\\n'",
        "^Ex\\r",
        "^Ece12",
        "^Eca",
        "^Ecf",
        "^Ecl1",
        "^Ec|",
        "^Ecbhi\\r",
        "^Ec\\101"
    })
    void spy_whenHeMayNot_readsTheServersWords(String typed) throws Exception {
        try (Seats seat = new Seats(conserver, "alice", "n1", Mode.SPY)) {
            Keyboard spy = new Keyboard.Spy(seat.connection, seat.keys, seat.screen);

            Seats.type(spy, bytes(typed));

            assertEquals("[read-only -- use ^E c ? for help]\r\n", seat.painted());
            assertEquals(-1, seat.keys.command());
        }
    }

    private static byte[] bytes(String shown) {
        return shown.replace("^E", "\5")
                .replace("\\r", "\r")
                .replace("\\n", "\n")
                .getBytes(ISO_8859_1);
    }

    @Test
    void spy_whenHeTriesToRedefineThePair_keepsTheOldOne() throws Exception {
        try (Seats seat = new Seats(conserver, "alice", "n1", Mode.SPY)) {
            Keyboard spy = new Keyboard.Spy(seat.connection, seat.keys, seat.screen);
            Seats.type(spy, "\5ce#!".getBytes(ISO_8859_1));

            Seats.type(spy, "#!.\5c.".getBytes(ISO_8859_1));

            conserver.console("n1").awaitClients(0);
            assertTrue(seat.keys.leaves());
        }
    }

    @Test
    void spysConnection_whenAskedToWrite_refuses() throws Exception {
        try (Seats seat = new Seats(conserver, "alice", "n1", Mode.SPY)) {
            assertThrows(IllegalStateException.class, () -> seat.connection.write(new byte[] {'x'}, 0, 1));
        }
    }

    @Test
    void writer_whenTyping_sendsEveryByteAsItIs() throws Exception {
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        try (Seats seat = new Seats(conserver, "alice", "n1", Mode.ATTACH)) {
            Keyboard writer = new Keyboard.Writer(seat.connection, seat.keys);

            Seats.type(writer, all);

            Seats.type(writer, new byte[] {'e', 'n', 'd'});
            conserver.console("n1").awaitReceived("end");
            assertEquals(
                    new String(all, ISO_8859_1) + "end", conserver.console("n1").receivedText());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\5cztail", "a\5c;tail", "a\5c.tail", "a\5c|tail", "a\5c\3tail"})
    void writer_whenTheSessionHasSomethingToDo_takesNothingBehindIt(String typed) throws Exception {
        try (Seats seat = new Seats(conserver, "alice", "n1", Mode.ATTACH)) {
            Keyboard writer = new Keyboard.Writer(seat.connection, seat.keys);

            int taken = writer.take(typed.getBytes(ISO_8859_1), 0, typed.length());

            assertEquals(typed.length() - "tail".length(), taken);
            end(seat);
            assertFalse(sent(1).contains("tail"));
        }
    }

    @Test
    void writer_whenThePairIsSplitOverReads_seesTheCommand() throws Exception {
        try (Seats seat = new Seats(conserver, "alice", "n1", Mode.ATTACH)) {
            Keyboard writer = new Keyboard.Writer(seat.connection, seat.keys);

            for (byte b : "x\5c.".getBytes(ISO_8859_1)) {
                writer.take(new byte[] {b}, 0, 1);
            }

            assertTrue(seat.keys.leaves());
            conserver.console("n1").awaitClients(0);
            assertEquals("x", conserver.console("n1").receivedText());
        }
    }
}
