/**
 * Scripts that look and type, one for all consoles of a run. A file in UTF-8, one step a line, at most 1,000 steps and
 * 64 KB:
 *
 * <pre>
 * # blank lines and lines that begin with # are left out
 * expect login:
 * send "root\r"
 * expect "[#$] " within 20s
 * send "ip -o link\r"
 * expect /ether ([0-9a-f:]+)/
 * save mac
 * break
 * within 2m
 * </pre>
 *
 * <ul>
 *   <li>{@code expect REGEX [within TIME]} waits for a pattern ({@link org.rcons.capture.match.WantedPattern}) in what the
 *       console shows after the last match. REGEX goes on to the end of the line, without blanks at its ends. In quotes or
 *       slashes, which are written {@code \"} and {@code \/} inside, it keeps its blanks; it needs them if it begins with
 *       one of the two or ends in {@code within TIME}. TIME is {@code 500ms}, {@code 20s} (or {@code 20}), {@code 2m} or
 *       {@code 1h}.
 *   <li>{@code send "TEXT"} types: {@code \r \n \t \e \" \\}, {@code \xHH} for a byte and {@code \^C} for Control-C; no
 *       other escapes, and nothing is added.
 *   <li>{@code break} sends a serial break.
 *   <li>{@code save NAME} keeps the first group of the last match, or all of it, for the report.
 *   <li>{@code within TIME} alone holds for the expects that follow and say no time of their own; 30 s without it.
 * </ul>
 *
 * After quotes, slashes, {@code break}, a name or a time, {@code # ...} is a comment.
 */
@NullMarked
package org.rcons.capture.script;

import org.jspecify.annotations.NullMarked;
