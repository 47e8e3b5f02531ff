package org.rcons.testbed.fake;

/** Takes out of a server's text what differs from run to run: process ids, devices, descriptors, dates, idle times. */
final class Varying {

    private static final String[][] RULES = {
        {"(localhost),\\d+,(78\\d\\d):", "$1,PID,$2:"},
        {",\\d+,/dev/pts/\\d+,\\d+:", ",PID,PTS,FD:"},
        {",(raw|telnet),\\d+:", ",$1,FD:"},
        {"((?:no)?task,\\d+),\\d+:", "$1,FD:"},
        {"@localhost@\\d+", "@localhost@IDLE"},
        {"on /dev/pts/\\d+ +at", "on PTS at"},
        {"\\w{3} \\w{3} [ \\d]\\d \\d\\d:\\d\\d:\\d\\d \\d{4}", "DATE"},
        {"running - pid \\d+", "running - pid PID"},
        {"(^|\n)(?!78\\d\\d\r)\\d{2,8}\r\n", "$1PID\r\n"},
    };

    private Varying() {}

    static String without(String text) {
        String plain = text;
        for (String[] rule : RULES) {
            plain = plain.replaceAll(rule[0], rule[1]);
        }
        return plain;
    }
}
