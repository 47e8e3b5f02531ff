package org.rcons.testbed.fake;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Something that is held back until a test lets it go; never longer than a minute. */
final class Release {

    static final Duration LONGEST = Duration.ofSeconds(60);

    private final CountDownLatch latch = new CountDownLatch(1);

    void open() {
        latch.countDown();
    }

    /** Waits; false if nobody opened it in time. */
    boolean await() throws InterruptedException {
        return latch.await(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
    }
}
