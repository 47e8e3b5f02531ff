package org.rcons.capture.fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.rcons.capture.result.Outcome;
import org.rcons.protocol.message.HostPort;
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
    void groupThatComesBack_isOpenToAll() {
        Rig rig = new Rig(Rig.options(60, null, MANY));
        List<String> some = names.subList(0, 200);
        rig.run(some.stream().map(name -> Until.text(name, "ready")).toList());
        some.forEach(name -> rig.net().found(name, 40001));
        some.forEach(name -> rig.net().end(name, EndCause.UNREACHABLE));

        rig.pass(12_000, () -> {
            some.stream().filter(rig.net()::isAsking).forEach(name -> rig.net().found(name, 40001));
            some.stream().filter(rig.net()::isVisiting).forEach(name -> {
                rig.net().open(name);
                rig.net().show(name, "ready");
                rig.net().end(name, EndCause.USER_LEFT);
            });
        });

        assertEquals(200, rig.heard().results().size());
    }

    @Test
    void deadHostBehindARedirect_isTriedAHandfulOfTimesASecond() {
        HostPort other = new HostPort("other", 782);
        Rig rig = new Rig(Rig.options(60, null, MANY));
        rig.run(names.stream().map(name -> Until.text(name, "ready")).toList());
        Runnable dead = () -> names.stream().filter(rig.net()::isAsking).forEach(name -> rig.net()
                .notFoundAt(name, other));
        dead.run();
        long before = rig.net().count("locate");

        rig.pass(30_000, dead);

        long attempts = rig.net().count("locate") - before;
        assertTrue(attempts <= 4 * 30 + 1, () -> attempts + " attempts in 30 s");
    }

    @Test
    void hostBehindARedirect_thatHasAnswered_isForgotten() {
        HostPort other = new HostPort("other", 782);
        Rig rig = new Rig(Rig.options(60, null, MANY));
        rig.run(Until.text("n1", "ready"), Until.text("n2", "ready"));
        rig.net().notFoundAt("n1", other);
        rig.pass(250);
        rig.net().admit("n1", 40001);
        rig.net().end("n1", EndCause.LOST);
        rig.pass(300);
        rig.net().notFoundAt("n2", other);

        rig.pass(100);

        assertTrue(rig.net().isAsking("n1"));
    }

    @Test
    void masterThatRefusesThisMachine_isNotTriedByEverybody() {
        Rig rig = new Rig(Rig.options(60, null, MANY));
        rig.run(names.stream().map(name -> Until.text(name, "ready")).toList());
        answerAll(rig, names, EndCause.REFUSED);

        rig.pass(3_000, () -> answerAll(rig, names, EndCause.REFUSED));

        assertEquals(MANY + 2, rig.net().count("locate"));
        assertEquals(MANY, rig.heard().results().size());
        rig.heard()
                .results()
                .forEach(
                        result -> assertEquals(Outcome.REFUSED, result.verdict().outcome()));
    }

    @Test
    void placeWithoutHope_isTriedAgainByThoseWhoComeLater() {
        Pace pace = new Pace();
        for (int i = 0; i < 3; i++) {
            assertEquals(null, pace.ask(Rig.MASTER, i * 1_000_000_000L));
            pace.failed(Rig.MASTER, EndCause.REFUSED, "no", i * 1_000_000_000L);
        }
        Pace.Hold hold = Objects.requireNonNull(pace.ask(Rig.MASTER, 6_900_000_000L));
        assertTrue(hold.isHopeless());

        assertEquals(null, pace.ask(Rig.MASTER, 7_000_000_000L));

        Pace.Hold behind = Objects.requireNonNull(pace.ask(Rig.MASTER, 7_000_000_001L));
        assertFalse(behind.isHopeless());
    }

    @Test
    void masterThatRefusesForAMoment_costsNoNode() {
        Rig rig = new Rig(Rig.options(60, null, MANY));
        rig.run(names.stream().map(name -> Until.text(name, "ready")).toList());
        answerAll(rig, names, EndCause.REFUSED);
        rig.pass(250, () -> answerAll(rig, names, EndCause.REFUSED));

        rig.pass(3_000, () -> names.stream().filter(rig.net()::isAsking).forEach(name -> {
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
    void whoCouldNotTry_knowsWhyItCannotBeReached() {
        Rig rig = new Rig(new FleetOptions(Duration.ofMillis(3_100), null, 0, 1, false));
        rig.run(Until.text("n1", "ready"), Until.text("n2", "ready"));
        rig.pass(3_100, () -> answerAll(rig, List.of("n1"), EndCause.UNREACHABLE));

        rig.pass(3_100);

        assertTrue(rig.heard().result("n2").verdict().reason().contains("as the test says"));
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
