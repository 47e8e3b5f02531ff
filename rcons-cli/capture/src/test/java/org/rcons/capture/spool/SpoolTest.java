package org.rcons.capture.spool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.rcons.capture.fleet.FleetListener.Flow;

class SpoolTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    private final ByHand hand = new ByHand();
    private final Spool spool = Spool.on(hand, 1000);
    private final Tap tap = new Tap();
    private final List<Integer> ran = new ArrayList<>();

    @Test
    void add_runsNothingItself() {
        spool.add(10, tap, () -> ran.add(1));

        assertEquals(List.of(), ran);
        assertTrue(spool.hasMore());
    }

    @Test
    void jobs_runInTheOrderInWhichTheyCame() {
        for (int i = 0; i < 5; i++) {
            int number = i;
            spool.add(10, tap, () -> ran.add(number));
        }

        assertEquals(1, hand.waiting(), "one task for all jobs, so that two threads never run them");
        hand.run();

        assertEquals(List.of(0, 1, 2, 3, 4), ran);
        assertEquals(List.of(), tap.told());
        assertFalse(spool.hasMore());
    }

    @Test
    void add_whenTooMuchWaits_holdsOnlyThoseBackWhoseOutputComesNow() {
        Tap early = new Tap();
        spool.add(600, early, () -> {});

        spool.add(600, tap, () -> {});

        assertTrue(early.isOpen());
        assertEquals(List.of("pause"), tap.told());
    }

    @Test
    void drain_whenHalfOfTheBoundIsFree_letsGo() {
        spool.add(600, tap, () -> ran.add(tap.told().size()));
        spool.add(600, tap, () -> ran.add(tap.told().size()));
        spool.add(200, tap, () -> ran.add(tap.told().size()));

        hand.run();

        assertEquals(List.of(2, 2, 3), ran, "the first job leaves 992 bytes, the second leaves 264");
        assertEquals(List.of("pause", "pause", "resume"), tap.told());
    }

    @Test
    void add_whenItCannotBeHeldBack_takesItAnyhow() {
        spool.add(5000, null, () -> ran.add(1));
        spool.add(5000, null, () -> ran.add(2));

        hand.run();

        assertEquals(List.of(1, 2), ran);
    }

    @Test
    void add_whenJobsAreSmall_countsWhatTheyCostThemselves() {
        for (int i = 0; i < 16; i++) {
            spool.add(1, tap, () -> {});
        }

        assertFalse(tap.isOpen());
    }

    @Test
    void pause_whenTheWriterLetsGoAtTheSameMoment_leavesTheFlowOpen() {
        List<String> told = new ArrayList<>();
        Flow late = new Flow() {
            @Override
            public void pause() {
                hand.run(); // the writer is done before the flow is held
                told.add("pause");
            }

            @Override
            public void resume() {
                told.add("resume");
            }
        };
        spool.add(600, late, () -> {});

        spool.add(600, late, () -> {});

        assertEquals("resume", told.get(told.size() - 1));
    }

    @Test
    void close_dropsWhatComesLater() {
        spool.add(1, tap, () -> ran.add(1));
        hand.run();

        assertTrue(spool.close(SOON));
        spool.add(1, tap, () -> ran.add(2));
        hand.run();

        assertEquals(List.of(1), ran);
    }

    @Test
    void close_whenTheDeadlinePasses_saysSoAndLetsEverybodyGo() {
        spool.add(5000, tap, () -> ran.add(1));

        assertFalse(spool.close(Duration.ofMillis(1)));
        hand.run();

        assertEquals(List.of(), ran);
        assertTrue(tap.isOpen());
    }

    @Test
    void close_whenAJobThrew_throwsButRunsTheOthers() {
        IllegalArgumentException fault = new IllegalArgumentException("no");
        spool.add(1, tap, () -> {
            throw fault;
        });
        spool.add(1, tap, () -> ran.add(2));
        hand.run();

        IllegalStateException thrown = assertThrows(IllegalStateException.class, () -> spool.close(SOON));

        assertEquals(fault, thrown.getCause());
        assertEquals(List.of(2), ran);
    }

    @Test
    void manyThreads_keepTheOrderOfEachAndEndWithEveryFlowOpen() throws InterruptedException {
        int threads = 4;
        int each = 2000;
        Spool real = Spool.open("test", 4096);
        List<Integer> seen = Collections.synchronizedList(new ArrayList<>());
        List<Tap> taps = new ArrayList<>();
        CountDownLatch go = new CountDownLatch(1);
        List<Thread> all = new ArrayList<>();
        for (int t = 0; t < threads; t++) {
            Tap own = new Tap();
            int first = t * each;
            taps.add(own);
            all.add(new Thread(() -> {
                awaitQuietly(go);
                for (int i = 0; i < each; i++) {
                    int number = first + i;
                    real.add(100, own, () -> seen.add(number));
                }
            }));
        }
        all.forEach(Thread::start);
        go.countDown();
        for (Thread thread : all) {
            thread.join();
        }

        assertTrue(real.close(SOON));

        assertEquals(threads * each, seen.size());
        for (int t = 0; t < threads; t++) {
            int low = t * each;
            List<Integer> own =
                    seen.stream().filter(n -> n >= low && n < low + each).toList();
            assertEquals(own.stream().sorted().toList(), own);
            assertTrue(taps.get(t).isOpen());
        }
    }

    @Test
    void open_whenTheWriterIsStuck_doesNotBlockAnybodyAndClosesInTime() {
        Spool real = Spool.open("test", 1000);
        CountDownLatch stuck = new CountDownLatch(1);
        real.add(1, tap, () -> awaitQuietly(stuck));

        for (int i = 0; i < 100; i++) {
            real.add(100, tap, () -> ran.add(1));
        }
        boolean done = real.close(Duration.ofMillis(20));
        stuck.countDown();

        assertFalse(done);
        assertTrue(tap.isOpen());
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
