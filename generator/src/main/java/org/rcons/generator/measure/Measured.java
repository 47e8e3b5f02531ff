package org.rcons.generator.measure;

import org.rcons.generator.plan.Prediction;

/**
 * A trial, and what came of it.
 *
 * @param predicted by the model
 * @param refusingSeconds from exec until the master listened
 * @param allUpSeconds from exec until all living lines that are always open were up
 * @param memoryMegabytes of the master and the groups
 * @param descriptors of the fullest group, without clients
 * @param attach what was seen while it was watched
 */
public record Measured(
        Trial trial,
        Prediction predicted,
        double refusingSeconds,
        double allUpSeconds,
        double memoryMegabytes,
        int descriptors,
        Attaches attach) {
    /**
     * Attaches to living consoles.
     *
     * @param count how many were made
     * @param failed how many got no answer in time
     * @param p99Millis of those that did; 0 if there are none
     * @param maxMillis the longest
     */
    public record Attaches(int count, int failed, double p99Millis, double maxMillis) {}

    /** The difference of the start times in percent of the measured ones, the larger of the two. */
    public double startErrorPercent() {
        double refusing = Math.abs(predicted.refusingSeconds() / refusingSeconds - 1);
        double allUp = Math.abs(predicted.allUpSeconds() / allUpSeconds - 1);
        return 100 * Math.max(refusing, allUp);
    }
}
