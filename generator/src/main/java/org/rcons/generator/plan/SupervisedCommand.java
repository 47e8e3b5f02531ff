package org.rcons.generator.plan;

import java.util.regex.Pattern;

/**
 * A command that never ends while its console is open. Each end of an exec console's command makes conserver block a
 * whole group for 0.25 s, and enough of them lock it for good (BASELINE.md C3, mechanism 7). Here a shell, of which
 * conserver starts one for every command in any case, starts the command again itself: after 1 s, then 2, 4, 8, 16, and
 * then every 20 to 30 s, different from console to console so that a rack that comes back is not asked all at once.
 *
 * <ul>
 *   <li>One message an outage: at the end of a command that ran for more than a minute, or of the first one.
 *   <li>The command has the pseudo-terminal; the modes in which it left it are put right, and what was typed while there
 *       was no line is dropped: it must not reach a machine that comes back half a minute later.
 *   <li>When conserver closes the line it signals this one process only, and the pseudo-terminal is nobody's controlling
 *       terminal: the shell passes the signal on to its process group, so that nothing stays behind.
 *   <li>It ends by itself, and never with status 0, which conserver answers with a restart whatever its options are, if
 *       the pseudo-terminal is gone, if it cannot pause, or if there is no process to be had.
 * </ul>
 *
 * <p>The text has no brace, because xCAT's program takes one at the start of a line for the end of a block, and no colon,
 * which conserver's {@code info} listing would not tell from its separators (PROTOCOL.md 10.4).
 */
public final class SupervisedCommand implements CommandForm {
    /** The longest pause before a command is started again, in seconds. */
    public static final int LONGEST_PAUSE_SECONDS = 30;

    /** Nothing in it means anything to a shell, and its first word is a file's path or env: no builtin, no keyword. */
    private static final Pattern SIMPLE =
            Pattern.compile("(?:[A-Za-z_][A-Za-z0-9_]*=[\\w./:@%+,-]* +)*(?:env |[\\w.+-]*/)[\\w./:@%+,= -]*");

    private static final String BEFORE =
            "set +e;exec 3<&0;" + "trap 'trap true 1 15;kill -1 0;exit 1' 1 15;" + "b=0;while true;do ";
    private static final String AFTER = " <&3 3<&- & wait $!;s=$?;n=$(date +%s);"
            + "if [ $((n-b)) -gt 60 ];then p=1;stty sane;echo [-- line ended with status $s - retrying --];fi;"
            + "stty -echo -icanon min 0 time 0||exit 1;"
            + "sleep $p & wait $!||exit 1;"
            + "cat >/dev/null;stty sane||exit 1;"
            + "p=$((p*2));if [ $p -gt " + LONGEST_PAUSE_SECONDS + " ];then p=$((20+$$%11));fi;"
            + "b=$(date +%s);done";

    /** The text for a command; even one that is not correct shell cannot end it. */
    @Override
    public String of(String command) {
        return BEFORE + (SIMPLE.matcher(command).matches() ? command : enclosed(command)) + AFTER;
    }

    /** As conserver runs it: it ends at the first failure, and an {@code exec} within replaces no more than itself. */
    private static String enclosed(String command) {
        return "(set -e;eval '" + command.replace("'", "'\\''") + "')";
    }
}
