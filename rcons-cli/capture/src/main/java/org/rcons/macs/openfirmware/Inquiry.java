package org.rcons.macs.openfirmware;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rcons.capture.result.Outcome;
import org.rcons.capture.result.Verdict;
import org.rcons.macs.Adapter;

/** What the steps of one dialogue share: the limits, the ping, the time, the adapters still to visit and the found. */
final class Inquiry {
    /** More than any machine has; what a torn screen makes of a tree is not visited for hours. */
    static final int MOST_ADAPTERS = 64;

    private final Limits limits;
    private final @Nullable Ping ping;
    private final Deque<Step> toVisit = new ArrayDeque<>();
    private final List<Adapter> found = new ArrayList<>();
    private long ticks;
    private long adapterSince;
    private int questions;
    private boolean inStep = true;

    Inquiry(Limits limits, @Nullable Ping ping) {
        this.limits = limits;
        this.ping = ping;
    }

    Limits limits() {
        return limits;
    }

    @Nullable
    Ping ping() {
        return ping;
    }

    void tick() {
        ticks++;
    }

    /** Ticks that are left for the adapter of now; none or fewer if its time is up. */
    long ticksLeft() {
        return adapterSince + limits.ticks(limits.adapter()) - ticks;
    }

    /** Marks for the next question, unlike those of any other one. */
    Frame frame() {
        questions++;
        return new Frame(questions);
    }

    /** An answer did not come in time: it may come any time now, and must not be taken for another one. */
    void fellOutOfStep() {
        inStep = false;
    }

    /** Whether every answer came in time so far. */
    boolean inStep() {
        return inStep;
    }

    /** Visit this adapter after the others, by its first question; too many are left out. */
    void visitLater(Step first) {
        if (toVisit.size() < MOST_ADAPTERS) {
            toVisit.add(first);
        }
    }

    /** On to the next adapter, or to the end. */
    Move visitNext() {
        Step first = toVisit.poll();
        adapterSince = ticks;
        return first != null ? new Move.Go(first) : end();
    }

    void found(Adapter adapter) {
        found.add(adapter);
    }

    /** The adapters so far, the first one through which something answered before the others. */
    List<Adapter> adapters() {
        List<Adapter> sorted = new ArrayList<>(found);
        for (Adapter adapter : found) {
            if (adapter.reach() == Adapter.Reach.SUCCESSFUL) {
                sorted.remove(adapter);
                sorted.add(0, adapter);
                break;
            }
        }
        return List.copyOf(sorted);
    }

    private Move end() {
        String reason = found.isEmpty() ? "no network adapter" : "";
        if (!found.isEmpty() && found.stream().allMatch(adapter -> adapter.mac() == null)) {
            reason = "no network adapter has a MAC address";
        }
        return new Move.End(Verdict.of(Outcome.MATCHED, reason));
    }
}
