package org.rcons.capture.result;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one node's console.
 *
 * @param node its name
 * @param host where it was served: host:port of the group once it was open, else of the master
 * @param verdict how it ended
 * @param time from its turn to the verdict
 * @param opening from its turn until it was open for the first time; null if it never was
 * @param bytes of output that were received
 * @param reopened how often its session was lost and opened again
 * @param lineDown whether conserver said, when the console was opened last, that its line is down
 * @param lastLines its last lines, cleaned of control sequences, the newest last; at most 5 of at most 200 characters
 */
public record NodeResult(
        String node,
        String host,
        Verdict verdict,
        Duration time,
        @Nullable Duration opening,
        long bytes,
        int reopened,
        boolean lineDown,
        List<String> lastLines) {
    /** Keeps its own copy. */
    public NodeResult {
        lastLines = List.copyOf(lastLines);
    }

    /** Of a console that was never open. */
    public NodeResult(
            String node,
            String host,
            Verdict verdict,
            Duration time,
            long bytes,
            int reopened,
            boolean lineDown,
            List<String> lastLines) {
        this(node, host, verdict, time, null, bytes, reopened, lineDown, lastLines);
    }
}
