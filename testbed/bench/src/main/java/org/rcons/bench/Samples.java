package org.rcons.bench;

import java.util.Arrays;

/** Measured times in the order of measuring, in nanoseconds. */
public final class Samples {
    private static final double NANOS_PER_MILLI = 1e6;

    private long[] nanos = new long[64];
    private int count;

    public void add(long nanoseconds) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * count);
        }
        nanos[count++] = nanoseconds;
    }

    public int count() {
        return count;
    }

    /** The median in milliseconds. */
    public double median() {
        return percentile(50);
    }

    /**
     * The smallest sample that so many percent of the samples do not exceed.
     *
     * @param percent 0 to 100
     * @return in milliseconds
     */
    public double percentile(int percent) {
        if (count == 0) {
            throw new IllegalStateException("nothing was measured");
        }
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        int rank = (int) Math.ceil(percent / 100.0 * count);
        return sorted[Math.max(0, rank - 1)] / NANOS_PER_MILLI;
    }
}
