package org.rcons.protocol.session;

/**
 * How to watch a console without typing.
 *
 * @param replay how many of the last lines of the console's log are shown first, right behind {@code [connected]}, 0 to
 *     9999; 0 for none. A server that does not say its version (conserver {@code -7}, before 8.1.14) shows its own
 *     default instead, which is 20
 */
public record WatchPlan(int replay) {
    private static final int MAX_LINES = 9999;

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if the number is not within 0 to 9999
     */
    public WatchPlan {
        if (replay < 0 || replay > MAX_LINES) {
            throw new IllegalArgumentException("a replay takes 0 to " + MAX_LINES + " lines, not " + replay);
        }
    }
}
