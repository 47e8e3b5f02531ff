package org.rcons.capture.fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.rcons.capture.result.Outcome;
import org.rcons.protocol.session.EndCause;

/** Places that do not answer. */
class PaceTest {
    private static final int MANY = 1_000;

    private final List<String> names = Rig.names(MANY);

    private static void answerAll(Rig rig, List<String> names, EndCause cause) {
        names.stream().filter(rig.net()::isAsking).forEach(name -> rig.net().notFound(name, cause));
    }

    @Test
    void deadMaster_isTriedAHandfulOfTimesASecond() {
        Rig rig = new Rig(Rig.options(60, null, MANY));
        rig.run(names.stream().map(name -> Until.text(name, "ready")).toList());
        answerAll(rig, names, EndCause.UNREACHABLE);
        long before = rig.net().count("locate");

        rig.pass(30_000, () -> answerAll(rig, names, EndCause.UNREACHABLE));

        long attempts = rig.net().count("locate") - before;
        assertTrue(attempts <= 4 * 30 + 1 && attempts >= 2 * 30, () -> attempts + " attempts in 30 s");
    }

    @Test
    void masterThatComesBack_isReachedByAll() {
        Rig rig = new Rig(Rig.options(60, null, MANY));
        rig.run(names.stream().map(name -> Until.text(name, "ready")).toList());
        answerAll(rig, names, EndCause.UNREACHABLE);
        rig.pass(20_000, () -> answerAll(rig, names, EndCause.UNREACHABLE));

        rig.pass(6_000, () -> names.stream().filter(rig.net()::isAsking).forEach(name -> {
            rig.net().found(name, 40001 + Integer.parseInt(name.substring(1)) % 5);
            rig.net().open(name);
            rig.net().show(name, "ready");
        }));

        assertEquals(MANY, rig.heard().results().size());
        rig.heard()
                .results()
                .forEach(
                        result -> assertEquals(Outcome.MATCHED, result.verdict().outcome()));
    }

    @Test
    void deadGroup_isTriedAHandfulOfTimesASecond() {
        Rig rig = new Rig(Rig.options(60, null, MANY));
        List<String> some = names.subList(0, 200);
        rig.run(some.stream().map(name -> Until.text(name, "ready")).toList());
        Runnable deadGroup = () -> {
            some.stream().filter(rig.net()::isAsking).forEach(name -> rig.net().found(name, 40001));
            some.stream().filter(rig.net()::isVisiting).forEach(name -> rig.net()
                    .end(name, EndCause.UNREACHABLE));
        };
        deadGroup.run();
        long before = rig.net().count("watch");

        rig.pass(30_000, deadGroup);

        long attempts = rig.net().count("watch") - before;
        assertTrue(attempts <= 4 * 30 + 1, () -> attempts + " attempts in 30 s");
    }

    @Test
    void whoHasNotTriedYet_knowsWhyItCannotBeReached() {
        Rig rig = new Rig(Rig.options(10, null, MANY));
        rig.run(Until.text("n1", "ready"), Until.text("n2", "ready"));
        rig.net().notFound("n1", EndCause.UNREACHABLE);

        rig.pass(11_000, () -> answerAll(rig, List.of("n1"), EndCause.UNREACHABLE));

        assertTrue(rig.heard().result("n1").verdict().reason().contains("as the test says"));
    }

    @Test
    void pauses_growToFiveSeconds() {
        Patience patience = new Patience(fixed(0.5));
        long[] pauses = {200, 400, 800, 1_600, 3_200, 5_000, 5_000};
        for (long pause : pauses) {
            assertEquals(Duration.ofMillis(pause).toNanos(), patience.nextPause());
        }
    }

    @Test
    void pauses_differByAFifth() {
        assertEquals(Duration.ofMillis(160).toNanos(), new Patience(fixed(0)).nextPause());
        assertEquals(Duration.ofMillis(220).toNanos(), new Patience(fixed(0.75)).nextPause());
    }

    @Test
    void pauses_areShortAgainAfterALongSession() {
        Patience patience = new Patience(fixed(0.5));
        patience.nextPause();
        patience.nextPause();
        patience.rewarded(Duration.ofSeconds(5).toNanos());

        assertEquals(Duration.ofMillis(200).toNanos(), patience.nextPause());
    }

    private static Random fixed(double value) {
        return new Random() {
            private static final long serialVersionUID = 1L;

            @Override
            public double nextDouble() {
                return value;
            }
        };
    }
}
