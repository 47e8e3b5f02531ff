package org.rcons.protocol.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rcons.protocol.message.HostPort;
import org.rcons.protocol.message.Request;
import org.rcons.protocol.session.Survey.Reach;
import org.rcons.protocol.session.Survey.Section;

/** One question to masters and groups. */
class SurveyTest {
    private static final HostPort START = new HostPort("a", 782);
    private static final Request HOSTS = new Request.Show(Request.View.HOSTS, "");
    private static final Visitor ALICE = new Visitor(Dialogues.ALICE, SignOn.Encryption.OFF, new OpenDoors());

    private final List<String> visited = new ArrayList<>();

    /** Travels: each host answers as the map says; one that is not in it cannot be reached. */
    private List<Section> survey(Request request, Reach reach, Map<String, List<String>> answers) {
        Survey survey = new Survey(START, ALICE, request, reach);
        @Nullable Leg leg = survey.begin();
        while (leg != null) {
            String question = question(leg);
            visited.add(leg.target() + " " + question);
            List<String> lines = answers.get(leg.target() + " " + question);
            leg = lines == null
                    ? survey.afterFailure(new ConserverException(leg.target(), EndCause.UNREACHABLE, Step.CONNECT, ""))
                    : survey.after(new Answer.Lines(lines));
        }
        return survey.sections();
    }

    /** What the dialogue asks behind the login. */
    private static String question(Leg leg) {
        return Run.of(leg.dialogue())
                .hears("ok\r\nok\r\n")
                .sent()
                .replace("login alice\r\n", "")
                .lines()
                .findFirst()
                .orElse("");
    }

    @Test
    void allMasters_whenThereAreTwo_asksTheGroupsOfBothInOrder() {
        List<Section> sections = survey(
                HOSTS,
                Reach.ALL_MASTERS,
                Map.of(
                        "a:782 master", List.of("@a:@b"),
                        "a:782 groups", List.of("7821:7822"),
                        "a:7821 hosts", List.of(" n1", " n2"),
                        "a:7822 hosts", List.of(),
                        "b:782 groups", List.of("7900"),
                        "b:7900 hosts", List.of(" n3")));

        assertEquals(
                List.of("a:7821 [ n1,  n2]", "a:7822 []", "b:7900 [ n3]"),
                sections.stream().map(each -> each.where() + " " + each.lines()).toList());
        assertTrue(sections.stream().allMatch(each -> each.failure() == null));
    }

    @Test
    void allMasters_whenOneIsAway_tellsWhatTheOthersSay() {
        List<Section> sections = survey(
                HOSTS,
                Reach.ALL_MASTERS,
                Map.of(
                        "a:782 master", List.of("@gone:@b"),
                        "b:782 groups", List.of("7900"),
                        "b:7900 hosts", List.of(" n3")));

        assertEquals("gone:782", sections.get(0).where().toString());
        assertEquals(EndCause.UNREACHABLE, failureOf(sections.get(0)).endCause());
        assertEquals(List.of(" n3"), sections.get(1).lines());
    }

    private static ConserverException failureOf(Section section) {
        ConserverException failure = section.failure();
        if (failure == null) {
            throw new AssertionError("expected a failure: " + section);
        }
        return failure;
    }

    @Test
    void thisMaster_whenAskedForTheGroups_leavesOtherMastersAlone() {
        survey(HOSTS, Reach.THIS_MASTER, Map.of("a:782 groups", List.of("7821"), "a:7821 hosts", List.of()));

        assertEquals(List.of("a:782 groups", "a:7821 hosts"), visited);
    }

    @Test
    void thisMaster_whenItHasNoGroups_hasNothingToTell() {
        assertEquals(List.of(), survey(HOSTS, Reach.THIS_MASTER, Map.of("a:782 groups", List.of(""))));
    }

    @Test
    void masterQuestion_whenOneMasterIsAsked_isAskedThereAlone() {
        List<Section> sections = survey(Request.Master.PID, Reach.THIS_MASTER, Map.of("a:782 pid", List.of("18910")));

        assertEquals(List.of("18910"), sections.get(0).lines());
        assertEquals(List.of("a:782 pid"), visited);
    }

    @Test
    void masterQuestion_whenAllAreAsked_reachesThemAll() {
        List<Section> sections = survey(
                Request.Master.PID,
                Reach.ALL_MASTERS,
                Map.of("a:782 master", List.of("@a:@b"), "a:782 pid", List.of("1"), "b:782 pid", List.of("2")));

        assertEquals(
                List.of("1", "2"),
                sections.stream().map(each -> each.lines().get(0)).toList());
    }

    @Test
    void list_whenItIsNone_isAFailureOfThatHost() {
        List<Section> sections = survey(
                HOSTS, Reach.ALL_MASTERS, Map.of("a:782 master", List.of("getsockname failed, try again later")));

        assertEquals(EndCause.NOT_UNDERSTOOD, failureOf(sections.get(0)).endCause());
        assertEquals(START, sections.get(0).where());
    }

    @Test
    void list_whenOneHostIsImpossible_stillAsksTheOthers() {
        List<Section> sections = survey(
                Request.Master.PID,
                Reach.ALL_MASTERS,
                Map.of("a:782 master", List.of("@b\u001b[2J:@b"), "b:782 pid", List.of("2")));

        assertEquals(EndCause.NOT_UNDERSTOOD, failureOf(sections.get(0)).endCause());
        assertTrue(String.valueOf(failureOf(sections.get(0)).getMessage()).indexOf('\u001b') < 0);
        assertEquals(List.of("2"), sections.get(1).lines());
    }

    @Test
    void list_whenItIsEndless_isRefused() {
        List<Section> sections =
                survey(HOSTS, Reach.ALL_MASTERS, Map.of("a:782 master", List.of("@b:".repeat(20_000))));

        assertEquals(1, visited.size());
        assertEquals(EndCause.NOT_UNDERSTOOD, failureOf(sections.get(0)).endCause());
    }

    @Test
    void password_whenWrong_isAskedForThreeTimesInAll() {
        Survey survey = new Survey(START, ALICE, Request.Master.PID, Reach.THIS_MASTER);
        survey.begin();
        ConserverException wrong = new ConserverException(START, EndCause.WRONG_PASSWORD, Step.VERDICT, "");

        assertTrue(survey.afterFailure(wrong) != null);
        assertTrue(survey.afterFailure(wrong) != null);
        assertNull(survey.afterFailure(wrong));
        assertEquals(1, survey.sections().size());
    }
}
