package org.rcons.bench.capture;

/**
 * What one run took.
 *
 * @param openNanos until all consoles were open
 * @param nanos until all was heard
 * @param bytes of memory at the peak
 * @param failures how many consoles were not heard to the end, as they should have been
 */
record Effort(long openNanos, long nanos, long bytes, int failures) {}
