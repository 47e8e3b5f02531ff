package org.rcons.capture.fleet;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rcons.capture.result.NodeResult;
import org.rcons.capture.result.Verdict;
import org.rcons.protocol.message.HostPort;

/** What is to be said of one console beside its verdict. */
final class Notes {
    private final Tail tail = new Tail();
    private HostPort where;
    private int openings;
    private long bytes;
    private @Nullable Duration opening;
    private boolean lineDown;
    private String trouble = "";

    Notes(HostPort master) {
        this.where = master;
    }

    /**
     * It is open; gives what stands between the text of two sessions.
     *
     * @param spent nanoseconds of its time
     */
    String opened(Door door, long spent) {
        opening = opening == null ? Duration.ofNanos(spent) : opening;
        where = door.where();
        lineDown = door.lineDown();
        openings++;
        return openings > 1 ? "\n" : "";
    }

    boolean wasOpen() {
        return openings > 0;
    }

    void count(int more) {
        bytes += more;
    }

    Tail tail() {
        return tail;
    }

    /** Why the last attempt failed. */
    void trouble(String reason) {
        trouble = reason;
    }

    String trouble() {
        return trouble.isEmpty() ? where + ": no answer in time" : trouble;
    }

    NodeResult result(String node, Verdict verdict, Duration time) {
        List<String> lines = tail.lines();
        int reopened = Math.max(0, openings - 1);
        return new NodeResult(node, where.toString(), verdict, time, opening, bytes, reopened, lineDown, lines);
    }
}
