package org.rcons.protocol.session;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rcons.protocol.message.HostPort;
import org.rcons.protocol.message.Redirect;

/** Which connection comes next on the way to a console. */
class AttachJourneyTest {
    private static final HostPort START = new HostPort("a", 3109);

    private final OpenDoors doors = new OpenDoors();
    private final Visitor visitor = new Visitor(Dialogues.ALICE, SignOn.Encryption.OFF, doors);
    private final AttachJourney journey =
            new AttachJourney(START, visitor, Dialogues.N1, AttachPlan.of(AttachPlan.Mode.ATTACH));

    private static Answer redirect(String reply) {
        List<Redirect> items = Redirect.parse(reply);
        return new Answer.Elsewhere(items == null ? List.of() : items, false);
    }

    private static ConserverException failure(HostPort where, EndCause cause) {
        return new ConserverException(where, cause, Step.REPLY, "");
    }

    private static String sends(Leg leg) {
        StringBuilder sent = new StringBuilder();
        for (Effect effect : leg.dialogue().opened()) {
            if (effect instanceof Effect.Send send) {
                sent.append(new String(send.bytes(), ISO_8859_1));
            }
        }
        return sent.toString();
    }

    @ParameterizedTest
    @CsvSource({"7821, a:7821", "@b, b:3109", "7821@b, b:7821", "@, a:3109", "7821@10.0.0.9, 10.0.0.9:7821"})
    void redirect_whenFollowed_leadsThere(String reply, String expected) throws ConserverException {
        assertEquals(START, journey.begin().target());

        assertEquals(expected, journey.after(redirect(reply)).target().toString());
    }

    @Test
    void list_whenItsFirstItemsFail_isTriedInOrder() throws ConserverException {
        journey.begin();
        List<String> tried = new ArrayList<>();

        Leg leg = journey.after(redirect("7821:7822@b:@c"));
        for (int i = 0; i < 2; i++) {
            tried.add(leg.target().toString());
            leg = journey.afterFailure(failure(leg.target(), EndCause.UNREACHABLE));
        }
        tried.add(leg.target().toString());

        assertEquals(List.of("a:7821", "b:7822", "c:3109"), tried);
        ConserverException last = failure(leg.target(), EndCause.NO_PERMISSION);
        assertSame(last, assertThrows(ConserverException.class, () -> journey.afterFailure(last)));
    }

    @Test
    void list_whenAnItemRedirectsItself_triesThatFirst() throws ConserverException {
        journey.begin();
        journey.after(redirect("@b:@c"));

        Leg nested = journey.after(redirect("7900"));
        Leg next = journey.afterFailure(failure(nested.target(), EndCause.NO_SUCH_CONSOLE));

        assertEquals("b:7900", nested.target().toString());
        assertEquals("c:3109", next.target().toString());
    }

    @Test
    void redirects_whenThereAreTwelve_areFollowedAndNoMore() throws ConserverException {
        journey.begin();
        for (int i = 0; i < 12; i++) {
            assertEquals("b:3109", journey.after(redirect("@b")).target().toString());
        }

        ConserverException e = assertThrows(ConserverException.class, () -> journey.after(redirect("@b")));

        assertEquals(EndCause.TOO_MANY_REDIRECTS, e.endCause());
        assertEquals("b:3109", e.where().toString());
    }

    @Test
    void list_whenItIsEndless_isRefused() {
        journey.begin();

        ConserverException e =
                assertThrows(ConserverException.class, () -> journey.after(redirect("@b:".repeat(10_000))));

        assertEquals(EndCause.TOO_MANY_REDIRECTS, e.endCause());
    }

    @ParameterizedTest
    @ValueSource(strings = {"@b c", "@b\u001b[2J", "@b\u009b2J", "@b\u202ec", "@b/c", "@\u0000", "7821@b@c"})
    void redirect_whenItsHostIsImpossible_isRefusedInPlainWords(String reply) {
        journey.begin();

        ConserverException e = assertThrows(ConserverException.class, () -> journey.after(redirect(reply)));

        assertEquals(EndCause.NOT_UNDERSTOOD, e.endCause());
        assertEquals(START, e.where());
        String message = String.valueOf(e.getMessage());
        assertTrue(message.chars().allMatch(c -> c >= ' ' && c <= '~'), message);
    }

    @Test
    void door_whenNoPasswordWasAsked_isOpenForTheGroup() throws ConserverException {
        assertEquals("login alice\r\n", sends(journey.begin()));

        assertEquals("login alice\r\ncall n1\r\n\u0005c;", sends(journey.after(redirect("7821"))));
    }

    @Test
    void door_whenTheHostIsAnother_isNotTakenForOpen() throws ConserverException {
        journey.begin();

        assertEquals("login alice\r\n", sends(journey.after(redirect("@b"))));
    }

    @Test
    void door_whenAPasswordWasAsked_staysShut() throws ConserverException {
        journey.begin();
        List<Redirect> items = List.of(new Redirect(7821, ""));

        assertEquals("login alice\r\n", sends(journey.after(new Answer.Elsewhere(items, true))));
    }

    @Test
    void door_whenItTurnsOutToBeShut_isTriedAgainPatiently() throws ConserverException {
        doors.wasOpen(START);
        assertEquals("login alice\r\ncall n1\r\n", sends(journey.begin()));

        Leg again = journey.after(new Answer.NotSoFast());

        assertEquals(START, again.target());
        assertEquals("login alice\r\n", sends(again));
    }

    @Test
    void password_whenWrong_mayBeGivenThreeTimes() throws ConserverException {
        journey.begin();
        ConserverException wrong = failure(START, EndCause.WRONG_PASSWORD);

        assertEquals(START, journey.afterFailure(wrong).target());
        assertEquals(START, journey.afterFailure(wrong).target());
        assertSame(wrong, assertThrows(ConserverException.class, () -> journey.afterFailure(wrong)));
    }
}
