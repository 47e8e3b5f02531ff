package org.rcons.generator.apply;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.rcons.protocol.session.ConserverException;

/**
 * Looks by the protocol until a conserver is as expected. A reload has no end that one could hear of: conserver answers
 * first and then reads its file, once a process, which takes seconds on a big host (BASELINE.md F).
 */
final class Verification {
    private static final Duration EACH_CONSOLE = Duration.ofMillis(20);
    private static final int FIRST_PAUSE_MILLIS = 50;
    private static final int LONGEST_PAUSE_MILLIS = 2000;
    private static final int SHOWN = 5;

    private final Expectation expected;
    private final Duration least;

    Verification(Expectation expected, Duration least) {
        this.expected = expected;
        this.least = least;
    }

    /** What was seen; null if that is not what is expected, and then what is wrong. */
    private record Look(@Nullable Snapshot seen, String wrong) {}

    /** How long it may take: 20 ms more for each console. */
    Duration time() {
        return least.plus(EACH_CONSOLE.multipliedBy(expected.served().size()));
    }

    /**
     * Looks.
     *
     * @return how it is then
     * @throws StepException if it does not become so in time
     */
    Snapshot await(Door door) throws StepException, InterruptedException {
        Limit limit = Limit.in(time());
        int pause = FIRST_PAUSE_MILLIS;
        Look look = look(door);
        while (look.seen() == null) {
            if (limit.passed()) {
                throw new StepException(Step.VERIFY, look.wrong() + ", after " + time().toSeconds() + " s");
            }
            TimeUnit.MILLISECONDS.sleep(pause);
            pause = Math.min(LONGEST_PAUSE_MILLIS, pause * 2);
            look = look(door);
        }
        return look.seen();
    }

    private Look look(Door door) {
        try {
            Snapshot seen = door.consoles();
            Set<String> wanting = seen.wanting(expected);
            return wanting.isEmpty() ? new Look(seen, "") : new Look(null, described(wanting));
        } catch (ConserverException e) {
            return new Look(null, e.toLine());
        }
    }

    /** The first few names, and how many there are. */
    private static String described(Set<String> wanting) {
        StringBuilder text = new StringBuilder().append(wanting.size()).append(" consoles are not as they should be:");
        int shown = 0;
        for (String name : wanting) {
            if (shown++ == SHOWN) {
                return text.append(" ...").toString();
            }
            boolean stays = name.startsWith("-");
            text.append(shown == 1 ? " " : ", ").append(stays ? name.substring(1) : name);
            text.append(stays ? " is still there" : " is not served");
        }
        return text.toString();
    }
}
