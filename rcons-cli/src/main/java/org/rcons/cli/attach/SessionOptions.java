package org.rcons.cli.attach;

import java.time.Duration;

/**
 * How a session behaves towards its user.
 *
 * @param spy whether the keyboard may only look
 * @param sevenBit whether bit 7 is cleared both ways ({@code -7}, {@code striphigh})
 * @param replay whether to replay the last lines at the start ({@code -A}, {@code -F}, {@code -S})
 * @param quiet how long the console must be quiet before a session whose standard input has ended is left
 * @param attachText printed when a console is attached
 * @param detachText printed when the session ends
 */
public record SessionOptions(
        boolean spy, boolean sevenBit, boolean replay, Duration quiet, String attachText, String detachText) {}
