package org.rcons.generator.apply;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.rcons.protocol.session.ConserverException;
import org.rcons.protocol.session.EndCause;

/**
 * Looks by the protocol until a conserver is as expected. A reload has no end that one could hear of: conserver answers
 * first and then reads its file, once a process, which takes seconds on a big host (BASELINE.md F).
 */
final class Verification {
    private static final Duration EACH_CONSOLE = Duration.ofMillis(20);
    private static final int FIRST_PAUSE_MILLIS = 50;
    private static final int LONGEST_PAUSE_MILLIS = 2000;
    private static final int SHOWN = 5;
    private static final Set<EndCause> SHUT_OUT = EnumSet.of(
            EndCause.REFUSED,
            EndCause.LOGIN_REFUSED,
            EndCause.NO_PASSWORD,
            EndCause.ENCRYPTION_REQUIRED,
            EndCause.ENCRYPTION_UNSUPPORTED,
            EndCause.TLS_FAILED);

    private final Expectation expected;
    private final Duration least;

    Verification(Expectation expected, Duration least) {
        this.expected = expected;
        this.least = least;
    }

    /**
     * A look.
     *
     * @param seen what is as expected; else null
     * @param wrong what is not
     * @param shutOut true if the conserver lets us see nothing, which may be what its new file says
     */
    record Look(@Nullable Snapshot seen, String wrong, boolean shutOut) {}

    /** How long it may take: 20 ms more for each console. */
    Duration time() {
        return least.plus(EACH_CONSOLE.multipliedBy(expected.served().size()));
    }

    /**
     * Looks.
     *
     * @return what was seen, or that we are shut out
     * @throws StepException if it does not become so in time
     */
    Look await(Door door) throws StepException, InterruptedException {
        Limit limit = Limit.in(time());
        int pause = FIRST_PAUSE_MILLIS;
        Look look = look(door);
        while (look.seen() == null && !look.shutOut()) {
            if (limit.passed()) {
                throw new StepException(Step.VERIFY, look.wrong() + ", after " + time().toSeconds() + " s");
            }
            TimeUnit.MILLISECONDS.sleep(pause);
            pause = Math.min(LONGEST_PAUSE_MILLIS, pause * 2);
            look = look(door);
        }
        return look;
    }

    private Look look(Door door) {
        try {
            Snapshot seen = door.consoles();
            Set<String> wanting = seen.wanting(expected);
            return wanting.isEmpty() ? new Look(seen, "", false) : new Look(null, described(wanting), false);
        } catch (ConserverException e) {
            return new Look(null, e.toLine(), SHUT_OUT.contains(e.endCause()));
        }
    }

    /** The first few names, and how many there are. */
    private static String described(Set<String> wanting) {
        StringBuilder text = new StringBuilder()
                .append(Text.count(wanting.size(), "console"))
                .append(" not as expected:");
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
