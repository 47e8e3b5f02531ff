package org.rcons.capture.fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rcons.capture.result.Outcome;
import org.rcons.capture.result.Verdict;
import org.rcons.capture.watch.Watcher;
import org.rcons.protocol.session.EndCause;

/** Ends that come from elsewhere. */
class StopTest {
    private static final int ROUNDS = 2_000;

    @Test
    void stop_endsWhateverHasNotEnded() {
        Rig rig = new Rig(Rig.options(10, null, 5));
        rig.run(Rig.names(6).stream().map(name -> Until.text(name, "ready")).toList());
        rig.net().admit("n1", 40001);
        rig.net().show("n1", "ready");
        rig.drain();
        ScriptedDoor open = rig.net().admit("n2", 40001);
        rig.net().found("n3", 40001);
        rig.net().notFound("n4", EndCause.UNREACHABLE);

        rig.stop();

        assertEquals(6, rig.heard().results().size());
        assertEquals(Outcome.MATCHED, rig.heard().result("n1").verdict().outcome());
        for (String name : List.of("n2", "n3", "n4", "n5", "n6")) {
            assertEquals(Outcome.STOPPED, rig.heard().result(name).verdict().outcome());
        }
        assertTrue(open.isClosed());
        assertTrue(rig.net().open("n3").isClosed());
        rig.pass(20_000);
        assertEquals(6, rig.heard().results().size());
    }

    @Test
    void stop_beforeAnythingBegins_endsAll() {
        Rig rig = Rig.plain();
        rig.stop();

        rig.run(Until.text("n1", "ready"));

        assertEquals(Outcome.STOPPED, rig.heard().result("n1").verdict().outcome());
        assertEquals(List.of("finished n1"), rig.heard().events());
    }

    @Test
    void bugOfAFollower_endsItsOwnConsoleOnly() {
        Rig rig = Rig.plain();
        Typed broken = new Typed("never") {
            @Override
            public List<Deed> onText(String text) {
                throw new IllegalStateException("no\nway");
            }
        };
        rig.run(Rig.assignment("n1", broken), Until.text("n2", "ready"));
        ScriptedDoor door = rig.net().admit("n1", 40001);
        rig.net().admit("n2", 40001);

        rig.net().show("n1", "x");

        assertEquals(
                "internal error: java.lang.IllegalStateException: no way",
                rig.heard().result("n1").verdict().reason());
        assertEquals(Outcome.LOST, rig.heard().result("n1").verdict().outcome());
        assertTrue(door.isClosed());
        rig.net().show("n2", "ready");
        assertEquals(Outcome.MATCHED, rig.heard().result("n2").verdict().outcome());
    }

    @Test
    void bugAtTheTimeUp_isAnEndToo() {
        Rig rig = Rig.plain();
        Typed broken = new Typed("never") {
            @Override
            public Verdict onTimeUp() {
                throw new IllegalStateException("no");
            }
        };
        rig.run(Rig.assignment("n1", broken));
        rig.net().admit("n1", 40001);

        rig.pass(20_000);

        assertEquals(1, rig.heard().results().size());
    }

    @Test
    void stopAgainstTimeUpAgainstLossAgainstVerdict_endsOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        CyclicBarrier together = new CyclicBarrier(4);
        try {
            for (int i = 0; i < ROUNDS; i++) {
                Rig rig = Rig.plain();
                rig.run(Until.text("n1", "ready"));
                rig.net().admit("n1", 40001);
                List<Future<?>> all = List.of(
                        threads.submit(() -> atOnce(together, rig::stop)),
                        threads.submit(() -> atOnce(together, () -> rig.pass(10_000))),
                        threads.submit(() -> atOnce(together, () -> rig.net().show("n1", "ready"))),
                        threads.submit(() -> atOnce(together, rig.heard()::results)));
                for (Future<?> one : all) {
                    one.get(20, TimeUnit.SECONDS);
                }
                rig.net().end("n1", EndCause.LOST);
                assertEquals(1, rig.heard().results().size());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void follower_isCalledByOneThreadAtATime() throws Exception {
        OneAtATime watcher = new OneAtATime();
        Rig rig = Rig.plain();
        rig.run(Rig.assignment("n1", watcher));
        rig.net().admit("n1", 40001);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        CyclicBarrier together = new CyclicBarrier(2);
        try {
            Runnable shows = () -> {
                for (int i = 0; i < ROUNDS; i++) {
                    rig.net().show("n1", "x");
                }
            };
            Future<?> first = threads.submit(() -> atOnce(together, shows));
            Future<?> second = threads.submit(() -> atOnce(together, shows));
            first.get(20, TimeUnit.SECONDS);
            second.get(20, TimeUnit.SECONDS);
        } finally {
            threads.shutdownNow();
        }

        assertEquals(1, watcher.most.get());
        assertEquals(2 * ROUNDS, rig.heard().output("n1").length());
    }

    @Test
    void timeToldWhileTheSessionIsLost_cutsNoPauseShort() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        CyclicBarrier together = new CyclicBarrier(2);
        try {
            for (int i = 0; i < ROUNDS; i++) {
                Rig rig = Rig.plain();
                rig.run(Until.text("n1", "ready"));
                rig.net().admit("n1", 40001);
                rig.net().show("n1", "quiet from now on");
                Future<?> time = threads.submit(() -> atOnce(together, () -> rig.pass(50)));
                Future<?> loss =
                        threads.submit(() -> atOnce(together, () -> rig.net().end("n1", EndCause.LOST)));
                time.get(20, TimeUnit.SECONDS);
                loss.get(20, TimeUnit.SECONDS);
                assertFalse(rig.net().isAsking("n1"));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** Counts the threads that are in it. */
    private static final class OneAtATime implements Watcher {
        private final AtomicInteger inside = new AtomicInteger();
        private final AtomicInteger most = new AtomicInteger();

        @Override
        public @Nullable Verdict onText(String text) {
            int now = inside.incrementAndGet();
            most.accumulateAndGet(now, Math::max);
            for (int i = 0; i < 1_000; i++) {
                Thread.onSpinWait();
            }
            inside.decrementAndGet();
            return null;
        }

        @Override
        public @Nullable Verdict onQuiet() {
            return null;
        }

        @Override
        public Verdict onTimeUp() {
            return Verdict.of(Outcome.TIMED_OUT, "");
        }

        @Override
        public Verdict onIdle() {
            return Verdict.of(Outcome.QUIET, "");
        }
    }

    private static void atOnce(CyclicBarrier together, Runnable action) {
        try {
            together.await(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        action.run();
    }
}
