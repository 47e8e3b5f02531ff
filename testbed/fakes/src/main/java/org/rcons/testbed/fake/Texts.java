package org.rcons.testbed.fake;

import java.util.List;

/** The fixed texts of conserver 8.2.7, exact to the byte. */
final class Texts {

    static final String OK = "ok\r\n";
    static final String GOODBYE = "goodbye\r\n";
    static final String REFUSED = "access from your host refused\r\n";
    static final String UNKNOWN = "unknown command\r\n";
    static final String UNAUTHORIZED = "unauthorized command\r\n";
    static final String VERSION = "version `conserver.com version 8.2.7'";
    static final String VERSION_NUMBER = "8002007";

    static final String IDENT_HELP = lines(List.of(
            "exit   disconnect",
            "help   this help message",
            "login  log in",
            "ssl    start ssl session",
            "gssapi log in with gssapi"));

    static final String MASTER_HELP = lines(List.of(
            "call       provide port for given console",
            "exit       disconnect",
            "groups     provide ports for group leaders",
            "help       this help message",
            "master     provide a list of master servers",
            "newlogs*   close and open all logfiles (SIGUSR2)",
            "pid        provide pid of master process",
            "quit*      terminate conserver (SIGTERM)",
            "restart*   restart conserver (SIGHUP) - deprecated",
            "reconfig*  reread config file (SIGHUP)",
            "version    provide version info for server",
            "up*        bring up all downed consoles (SIGUSR1)",
            "* = requires admin privileges"));

    static final String GROUP_HELP = lines(List.of(
            "broadcast    send broadcast message",
            "call         connect to given console",
            "disconnect*  disconnect the given user(s)",
            "examine      examine port and baud rates",
            "exit         disconnect",
            "group        show users in this group",
            "help         this help message",
            "hosts        show host status and user",
            "info         show console information",
            "textmsg      send a text message",
            "* = requires admin privileges"));

    private Texts() {}

    private static String lines(List<String> lines) {
        return String.join("\r\n", lines) + "\r\n";
    }
}
