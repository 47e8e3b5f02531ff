package org.rcons.protocol.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rcons.protocol.session.SignOn.Encryption;

/** From the connection to the end of the login. */
class SignOnDialogueTest {

    @Test
    void login_whenPlain_doesNotWaitForTheGreeting() {
        Run run = Run.of(Dialogues.atMaster(Dialogues.PLAIN));

        assertEquals("login alice\r\n", run.takeSent());
        assertEquals("", run.hears("ok\r\n").takeSent());
        assertEquals("call n1\r\n", run.hears("ok\r\n").takeSent());
    }

    @Test
    void login_whenTheDoorIsKnownToBeOpen_hasTheCallRightBehind() {
        Run run = Run.of(Dialogues.atMaster(Dialogues.OPEN_DOOR));

        assertEquals("login alice\r\ncall n1\r\n", run.takeSent());
        assertEquals("", run.hears("ok\r\nok\r\n").takeSent());
    }

    @Test
    void login_whenTheDoorOfAGroupIsOpen_hasEverythingUpToConnectBehind() {
        Run run = Run.of(Dialogues.atGroup(Dialogues.OPEN_DOOR, AttachPlan.of(AttachPlan.Mode.ATTACH)));

        assertEquals("login alice\r\ncall n1\r\n\u0005c;", run.takeSent());
    }

    @ParameterizedTest
    @EnumSource(names = {"WANTED", "REQUIRED"})
    void ssl_whenWanted_isAloneUntilItsOk(Encryption encryption) {
        Run run = Run.of(Dialogues.atMaster(Dialogues.encrypted(encryption, true)));

        assertEquals("ssl\r\n", run.takeSent());
        assertEquals("", run.hears("ok\r\n").takeSent());
        assertEquals("login alice\r\ncall n1\r\n", run.hears("ok\r\n").takeSent());
        assertTrue(run.events().contains("StartTls[]"), run.events()::toString);
    }

    @Test
    void ssl_whenTheDoorIsShut_hasTheLoginAloneBehindTheHandshake() {
        Run run = Run.of(Dialogues.atMaster(Dialogues.encrypted(Encryption.REQUIRED, false)));

        assertEquals("ssl\r\nlogin alice\r\n", run.hears("ok\r\nok\r\n").sent());
    }

    @Test
    void ssl_whenRefusedAndRequired_isNotGivenUp() {
        Run run = Run.of(Dialogues.atMaster(Dialogues.encrypted(Encryption.REQUIRED, true)))
                .hears("ok\r\nunknown command\r\n");

        assertEquals(EndCause.ENCRYPTION_UNSUPPORTED, run.failure().endCause());
        assertEquals("ssl\r\n", run.sent());
    }

    @Test
    void ssl_whenRefusedAndOnlyWanted_isLeftOut() {
        Run run = Run.of(Dialogues.atMaster(Dialogues.encrypted(Encryption.WANTED, false)))
                .hears("ok\r\nunknown command\r\n");

        assertEquals("ssl\r\nlogin alice\r\n", run.sent());
        assertFalse(run.events().contains("StartTls[]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ok\r\n", "x", "\r", "\u00ff", "1\r\n"})
    void ssl_whenPlainTextRidesBehindItsOk_doesNotShakeHands(String injected) {
        Run run = Run.of(Dialogues.atMaster(Dialogues.encrypted(Encryption.REQUIRED, true)))
                .hears("ok\r\nok\r\n" + injected);

        assertEquals(EndCause.NOT_UNDERSTOOD, run.failure().endCause());
        assertEquals(Step.ENCRYPTION, run.failure().step());
        assertEquals("ssl\r\n", run.sent());
        assertFalse(run.events().contains("StartTls[]"));
    }

    @Test
    void received_whenADriverPassesBytesOnDuringTheHandshake_fails() {
        Dialogue dialogue = Dialogues.atMaster(Dialogues.encrypted(Encryption.REQUIRED, true));
        dialogue.opened();
        dialogue.received("ok\r\nok\r\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII), 0, 8);

        List<Effect> effects = dialogue.received(new byte[] {'x'}, 0, 1);

        assertInstanceOf(Effect.Failed.class, effects.get(0));
        assertEquals(List.of(), dialogue.secured());
    }

    @ParameterizedTest
    @CsvSource({
        "access from your host refused, REFUSED",
        "getpeername failed, REFUSED",
        "getnameinfo failed, REFUSED",
        "SSH-2.0-OpenSSH_9.2, NOT_UNDERSTOOD",
        "'', NOT_UNDERSTOOD",
        "OK, NOT_UNDERSTOOD",
    })
    void greeting_whenItIsNotOk_failsAtOnce(String greeting, EndCause cause) {
        Run run = Run.of(Dialogues.atMaster(Dialogues.PLAIN)).hears(greeting + "\r\n");

        assertEquals(cause, run.failure().endCause());
        assertEquals(Step.GREETING, run.failure().step());
        assertTrue(run.failure().came().contains(greeting), run.failure()::came);
    }

    @ParameterizedTest
    @CsvSource({
        "encryption required, ENCRYPTION_REQUIRED",
        "unknown command, LOGIN_REFUSED",
        "login requires argument, LOGIN_REFUSED",
    })
    void login_whenRefused_saysWhy(String reply, EndCause cause) {
        Run run = Run.of(Dialogues.atMaster(Dialogues.PLAIN)).hears("ok\r\n" + reply + "\r\n");

        assertEquals(cause, run.failure().endCause());
        assertEquals(Step.LOGIN, run.failure().step());
        assertEquals(reply, run.failure().came());
    }

    @ParameterizedTest
    @CsvSource({"passwd? host1, host1", "passwd?, ''", "passwd? , ''"})
    void login_whenAPasswordIsAsked_sendsItAloneAndWaits(String question, String serverName) {
        Run run = Run.of(Dialogues.atMaster(Dialogues.PLAIN), "sesame").hears("ok\r\n" + question + "\r\n");

        assertTrue(run.events().contains("AskPassword[serverName=" + serverName + "]"), run.events()::toString);
        assertEquals("login alice\r\nsesame\r\n", run.takeSent());
        assertEquals("call n1\r\n", run.hears("ok\r\n").takeSent());
        Answer answer = run.hears("7821\r\n").answer();
        assertTrue(((Answer.Elsewhere) answer).passwordAsked());
    }

    @Test
    void login_whenAPasswordIsAskedWhereEverythingWasSaid_wantsToStartAgain() {
        Run run = Run.of(Dialogues.atMaster(Dialogues.OPEN_DOOR), "sesame").hears("ok\r\npasswd? localhost\r\n");

        assertInstanceOf(Answer.NotSoFast.class, run.answer());
        assertFalse(run.sent().contains("sesame"));
        assertEquals(
                List.of(),
                run.events().stream()
                        .filter(event -> event.startsWith("AskPassword"))
                        .toList());
    }

    @Test
    void password_whenNobodyGivesOne_endsWithNoPassword() {
        Run run = Run.of(Dialogues.atMaster(Dialogues.PLAIN)).hears("ok\r\npasswd? localhost\r\n");

        assertEquals(EndCause.NO_PASSWORD, run.failure().endCause());
        assertEquals("login alice\r\n", run.sent());
    }

    @Test
    void password_whenWrong_saysSo() {
        Run run = Run.of(Dialogues.atMaster(Dialogues.PLAIN), "sesame").hears("ok\r\npasswd? localhost\r\n");

        run.hears("invalid password\r\n");

        assertEquals(EndCause.WRONG_PASSWORD, run.failure().endCause());
        assertEquals(Step.VERDICT, run.failure().step());
    }

    @Test
    void password_whenItIsSent_appearsInNoEffectsText() {
        Run run = Run.of(Dialogues.atMaster(Dialogues.PLAIN), "sesame\u00ff").hears("ok\r\npasswd? localhost\r\n");

        assertEquals("login alice\r\nsesame\u00ff\u00ff\r\n", run.sent());
        run.hears("invalid password\r\n");
        assertFalse(run.events().toString().contains("sesame"), run.events()::toString);
        assertEquals(
                "Send[8 bytes]",
                new Effect.Send("sesame\r\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII)).toString());
    }

    @Test
    void serverName_whenItIsHostile_holdsNothingForATerminalToObey() {
        Run run = Run.of(Dialogues.atMaster(Dialogues.PLAIN)).hears("ok\r\npasswd? \u001b]0;x\u0007\u0000a\r\n");

        String asked = run.events().stream()
                .filter(event -> event.startsWith("Ask"))
                .findFirst()
                .orElseThrow();
        assertTrue(asked.chars().noneMatch(Character::isISOControl), asked);
    }

    @ParameterizedTest
    @CsvSource({"'', GREETING", "o, GREETING", "'ok\r\n', LOGIN", "'ok\r\nok', LOGIN", "'ok\r\nok\r\n', REPLY"})
    void closed_whenSomethingIsAwaited_saysWhat(String before, Step step) {
        Run run = Run.of(Dialogues.atMaster(Dialogues.PLAIN)).hears(before).closes();

        assertEquals(EndCause.LOST, run.failure().endCause());
        assertEquals(step, run.failure().step());
        assertTrue(run.failure().came().contains("expected "), run.failure()::came);
    }

    @Test
    void timedOut_whenSomethingIsAwaited_namesHostPortAndStep() {
        Run run = Run.of(Dialogues.atMaster(Dialogues.PLAIN)).hears("ok\r\n").timesOut();

        assertEquals(EndCause.TIMED_OUT, run.failure().endCause());
        String message = String.valueOf(run.failure().getMessage());
        assertTrue(message.startsWith("127.0.0.1:7820: "), message);
        assertTrue(message.contains("waiting for the reply to login"), message);
    }

    @Test
    void dialogue_whenOver_hasNoMoreEffects() {
        Dialogue dialogue = Dialogues.atMaster(Dialogues.PLAIN);
        dialogue.opened();
        dialogue.closed();

        assertEquals(List.of(), dialogue.received(new byte[] {'o', 'k', '\n'}, 0, 3));
        assertEquals(List.of(), dialogue.closed());
        assertEquals(List.of(), dialogue.timedOut());
        assertEquals(List.of(), dialogue.secured());
        assertEquals(List.of(), dialogue.broken(EndCause.LOST, "x"));
    }

    @Test
    void steps_whenTheyFollowEachOther_eachStartItsDeadline() {
        Run run = Run.of(Dialogues.atMaster(Dialogues.encrypted(Encryption.REQUIRED, false)), "sesame")
                .hears("ok\r\nok\r\n")
                .hears("passwd? localhost\r\n")
                .hears("ok\r\n");

        List<String> awaited =
                run.events().stream().filter(event -> event.startsWith("Await")).toList();
        assertEquals(
                List.of("GREETING", "ENCRYPTION", "LOGIN", "PASSWORD", "VERDICT", "REPLY"),
                awaited.stream().map(event -> event.replaceAll(".*=|]", "")).toList());
    }
}
