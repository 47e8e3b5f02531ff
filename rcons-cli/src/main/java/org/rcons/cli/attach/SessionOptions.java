package org.rcons.cli.attach;

import java.time.Duration;
import org.rcons.cli.config.AttachTexts;
import org.rcons.protocol.message.UserName;

/**
 * How a session behaves towards its user.
 *
 * @param user who it is, for the texts
 * @param spy whether the keyboard may only look
 * @param sevenBit whether bit 7 is cleared both ways ({@code striphigh})
 * @param replay whether to replay the last lines at the start ({@code -A}, {@code -F}, {@code -S})
 * @param quiet how long the console must be quiet before a session whose standard input has ended is left
 * @param texts printed when a console is attached and when it is left
 */
public record SessionOptions(
        UserName user, boolean spy, boolean sevenBit, boolean replay, Duration quiet, AttachTexts texts) {}
