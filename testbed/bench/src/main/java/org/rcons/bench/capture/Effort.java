package org.rcons.bench.capture;

/**
 * What one run took.
 *
 * @param nanos until all was heard
 * @param bytes of memory at the peak
 * @param failures how many consoles were not heard to the end, as they should have been
 */
record Effort(long nanos, long bytes, int failures) {}
