package org.rcons.testbed.fake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MisbehaviourTest {

    @RegisterExtension
    final FakeConserver conserver =
            FakeConserver.host().console(ConsoleSetup.named("n1")).build();

    @Test
    void slowGreeting_whenReleased_greets() throws IOException {
        conserver.misbehave(Misbehaviour.SLOW_GREETING);
        try (RawClient client = RawClient.master(conserver)) {
            client.send("login alice\r\n");
            conserver.awaitConnection(1).awaitText("login alice\r\n");
            assertTrue(client.quiet());

            conserver.release();

            assertEquals("ok\r\nok\r\n", client.expect("ok\r\nok\r\n"));
        }
    }

    @Test
    void byteByByte_whenAnswering_saysTheSame() {
        conserver.misbehave(Misbehaviour.BYTE_BY_BYTE);
        try (RawClient client = RawClient.masterAs(conserver, "alice")) {
            assertEquals(Texts.MASTER_HELP, client.ask("help\r\n", "privileges\r\n"));
        }
    }

    @Test
    void coalesced_whenConnected_sendsOutputInTheSameWrite() {
        conserver.misbehave(Misbehaviour.COALESCED);
        try (RawClient client = RawClient.called(conserver, "alice", "n1")) {
            assertEquals("[connected]\r\n" + Misbehaviour.EARLY, client.ask("\u0005c;", Misbehaviour.EARLY));
        }
    }

    @Test
    void neverAnswers_whenAskedForALogin_isSilentAndStaysOpen() throws IOException {
        conserver.misbehave(Misbehaviour.NEVER_ANSWERS);
        try (RawClient client = RawClient.master(conserver)) {
            client.expect("ok\r\n");
            client.send("login alice\r\nlogin bob\r\n");
            conserver.connections().get(0).awaitText("login bob\r\n");

            assertTrue(client.quiet());
        }
    }

    @Test
    void neverAnswers_whenAtTheProbesOfTheGroup_attachesAndThenSaysNothing() throws IOException {
        conserver.misbehave(
                Mischief.of(Misbehaviour.NEVER_ANSWERS).at(Moment.PROBE).on(Stage.GROUP));
        try (RawClient client = RawClient.called(conserver, "alice", "n1")) {
            client.ask("\u0005c=", "[");
            client.send("\u0005cm");
            conserver.connections().get(0).awaitText("\u0005cm");

            assertTrue(client.quiet());
        }
    }

    @Test
    void redirectLoop_whenCalled_namesItself() {
        conserver.misbehave(Misbehaviour.REDIRECT_LOOP);
        try (RawClient client = RawClient.masterAs(conserver, "alice")) {
            assertEquals(conserver.masterPort() + "@127.0.0.1\r\n", client.ask("call n1\r\n", "\r\n"));
        }
    }

    @Test
    void closesMidLine_whenAskedForALogin_endsWithinTheAnswer() {
        conserver.misbehave(Misbehaviour.CLOSES_MID_LINE);
        assertEquals("ok", afterLogin());
    }

    @Test
    void closesAfter_whenAskedForALogin_endsBehindTheAnswer() {
        conserver.misbehave(Misbehaviour.CLOSES_AFTER);
        assertEquals("ok\r\n", afterLogin());
    }

    @Test
    void resets_whenAskedForALogin_breaksTheConnection() {
        conserver.misbehave(Misbehaviour.RESETS);
        UncheckedIOException e = assertThrows(UncheckedIOException.class, this::afterLogin);
        assertTrue(String.valueOf(e.getCause()).contains("reset"), e::toString);
    }

    @Test
    void floodsLine_whenGreeting_sendsMuchWithoutALineEnd() throws IOException {
        conserver.misbehave(Misbehaviour.FLOODS_LINE);
        try (RawClient client = RawClient.master(conserver)) {
            byte[] much = client.socket().getInputStream().readNBytes(1 << 20);

            assertEquals(1 << 20, much.length);
            assertFalse(new String(much, ISO_8859_1).contains("\n"));
        }
    }

    @Test
    void floodsData_whenConnected_sendsAllOfIt() throws IOException {
        conserver.misbehave(Misbehaviour.FLOODS_DATA);
        try (RawClient client = RawClient.called(conserver, "alice", "n1")) {
            client.send("\u0005c;");
            client.socket().getInputStream().skipNBytes(Misbehaviour.FLOOD);
            conserver.behave();

            assertEquals("[help", client.ask("\u0005c?", "[help").substring("[connected]\r\n".length()));
        }
    }

    @Test
    void refuses_whenGreeting_saysSoAndCloses() {
        conserver.misbehave(Misbehaviour.REFUSES);
        try (RawClient client = RawClient.master(conserver)) {
            assertEquals("access from your host refused\r\n", client.rest());
        }
    }

    @Test
    void garbage_whenGreeting_isALineThatIsNoAnswer() {
        conserver.misbehave(Misbehaviour.GARBAGE);
        assertEquals(Misbehaviour.NOISE, greeting());
    }

    @Test
    void noCr_whenGreeting_endsWithLfAlone() {
        conserver.misbehave(Misbehaviour.NO_CR);
        assertEquals("ok\n", greeting());
    }

    @Test
    void bannerBeforeOk_whenGreeting_isALineMore() {
        conserver.misbehave(Misbehaviour.BANNER_BEFORE_OK);
        try (RawClient client = RawClient.master(conserver)) {
            assertEquals("Welcome, authorized users only\r\n", client.expect("\n"));
            assertEquals("ok\r\n", client.expect("\n"));
        }
    }

    @Test
    void bytesBehindSslOk_whenTlsIsAskedFor_ridesInPlainText() throws Exception {
        try (FakeConserver secure =
                FakeConserver.host().tls(FakeTls.anonymous()).start()) {
            secure.misbehave(Misbehaviour.BYTES_BEHIND_SSL_OK);
            try (RawClient client = RawClient.master(secure)) {
                client.expect("ok\r\n");
                assertEquals("ok\r\nok\r\n1\r\n", client.ask("ssl\r\n", "1\r\n"));
            }
        }
    }

    @Test
    void tlsGarbage_whenAHandshakeBegins_answersSomethingElse() throws Exception {
        try (FakeConserver secure =
                FakeConserver.host().tls(FakeTls.anonymous()).start()) {
            secure.misbehave(Misbehaviour.TLS_GARBAGE);
            try (RawClient client = RawClient.master(secure)) {
                client.expect("ok\r\n");
                client.ask("ssl\r\n", "ok\r\n");
                client.send("\u0016\u0003\u0001");

                assertEquals("SSH-2.0-not-tls\r\n", client.rest());
            }
        }
    }

    @Test
    void promotesSpy_whenAClientStopsWriting_makesItTheWriterAgain() {
        conserver.misbehave(Misbehaviour.PROMOTES_SPY);
        try (RawClient client = RawClient.attached(conserver, "alice", "n1")) {
            assertEquals("[spying]\r\n\r\n[attached]\r\n", client.ask("\u0005cs", "\r\n[attached]\r\n"));
            client.ask("x", "x");

            assertEquals("x", conserver.console("n1").receivedText());
        }
    }

    @Test
    void unsolicitedControls_whenConnected_comeBehindTheAnswer() {
        conserver.misbehave(Misbehaviour.UNSOLICITED_CONTROLS);
        try (RawClient client = RawClient.called(conserver, "alice", "n1")) {
            assertEquals(
                    "[connected]\r\n\u00ff.\u00ffX\u00ff.a\u00ff\u00ffb", client.ask("\u0005c;", "a\u00ff\u00ffb"));
        }
    }

    @Test
    void behave_whenMischiefIsOver_answersHonestlyAgain() {
        conserver.misbehave(Misbehaviour.GARBAGE);
        conserver.behave();

        assertEquals("ok\r\n", greeting());
    }

    private String greeting() {
        try (RawClient client = RawClient.master(conserver)) {
            return client.expect("\n");
        }
    }

    private String afterLogin() {
        try (RawClient client = RawClient.master(conserver)) {
            client.expect("ok\r\n");
            client.send("login alice\r\n");
            return client.rest();
        }
    }
}
