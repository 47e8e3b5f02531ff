package org.rcons.protocol.message;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One {@code info} record: 15 fields with colons between them (PROTOCOL.md 10.4). Nothing is escaped in it, so commands,
 * paths and strings may hold colons; the parser holds on to the stable middle and to the ends.
 *
 * @param name the console
 * @param server host, pid and port of its group, as sent
 * @param type {@code /} device, {@code |} exec, {@code !} host, {@code %} unix socket, {@code #} noop, {@code @} ipmi
 * @param details how the line is reached; depends on the type
 * @param users who is on it
 * @param state {@code up}, {@code down} or {@code init}
 * @param writable whether the line itself can be written
 * @param log file and switches, as sent
 * @param breakNumber the default break sequence
 * @param autoUp whether the server brings it up by itself
 * @param aliases other names
 * @param options the options that apply
 * @param initCommand the command that runs when the line comes up
 * @param idleTimeout seconds, 0 for none
 * @param idleString as configured
 */
public record ConsoleInfo(
        String name,
        Server server,
        char type,
        String details,
        List<User> users,
        String state,
        boolean writable,
        Log log,
        String breakNumber,
        boolean autoUp,
        List<String> aliases,
        List<String> options,
        String initCommand,
        int idleTimeout,
        String idleString) {

    /** Texts in a command that look like the middle; more of them are an attack on our time. */
    private static final int MAX_TRIES = 8;
    /** The longest user item: names and hosts are shorter, and it bounds the search. */
    private static final int MAX_USER = 512;

    private static final Pattern MIDDLE = Pattern.compile(
            ":(up|down|init):(rw|ro):([^:]*),(log|nolog),(act|noact),(brk|nobrk),(task|notask),(-?\\d+),(-?\\d+):"
                    + "([0-9a-z]*):(autoup|noautoup):");
    private static final Pattern HEAD = Pattern.compile("([^:]*):([^:,]*),(\\d+),(\\d+):([/|!%#@]):");
    private static final Pattern USER = Pattern.compile("([wrs])@(.*)@([^@]*)@(\\d+)(?:@(rw|ro))?");
    private static final Pattern TAIL = Pattern.compile("([^:]*):([^:]*):(.*?):(\\d+):(.*)", Pattern.DOTALL);

    /**
     * The process that serves the console.
     *
     * @param host the server's own name
     * @param pid the group's process id
     * @param port the group's port
     */
    public record Server(String host, long pid, int port) {}

    /**
     * Somebody who is on the console.
     *
     * @param role {@code w} writes, {@code r} reads, {@code s} is suspended or not connected yet
     * @param user the login name
     * @param host where from
     * @param idleSeconds since the last input
     * @param wants {@code rw} if waiting for write access, {@code ro} if not, empty for a writer
     */
    public record User(char role, String user, String host, long idleSeconds, String wants) {}

    /**
     * The log file and its switches.
     *
     * @param file empty if there is none
     * @param on whether it is being written
     * @param activity whether activity is logged
     * @param breaks whether breaks are logged
     * @param tasks whether tasks are logged
     * @param mark seconds between marks, negative for lines
     * @param descriptor -1 if the file is not open
     */
    public record Log(
            String file, boolean on, boolean activity, boolean breaks, boolean tasks, int mark, int descriptor) {}

    /** Keeps its own copies. */
    public ConsoleInfo {
        users = List.copyOf(users);
        aliases = List.copyOf(aliases);
        options = List.copyOf(options);
    }

    /** Reads a record, or null if the line is none. */
    public static @Nullable ConsoleInfo parse(String line) {
        Matcher head = HEAD.matcher(line);
        if (!head.lookingAt()) {
            return null;
        }
        Matcher middle = MIDDLE.matcher(line);
        int from = head.end() - 1;
        for (int tries = 0; tries < MAX_TRIES && middle.find(from); tries++) {
            Matcher tail = TAIL.matcher(line).region(middle.end(), line.length());
            if (tail.matches()) {
                return fields(head, line.substring(head.end(), Math.max(head.end(), middle.start())), middle, tail);
            }
            from = middle.start() + 1;
        }
        return null;
    }

    private static @Nullable ConsoleInfo fields(Matcher head, String detailsAndUsers, Matcher middle, Matcher tail) {
        int cut = usersStart(detailsAndUsers);
        try {
            Server server = new Server(head.group(2), Long.parseLong(head.group(3)), Integer.parseInt(head.group(4)));
            return new ConsoleInfo(
                    head.group(1),
                    server,
                    head.group(5).charAt(0),
                    detailsAndUsers.substring(0, Math.max(0, cut - 1)),
                    users(detailsAndUsers.substring(cut)),
                    middle.group(1),
                    middle.group(2).equals("rw"),
                    log(middle),
                    middle.group(10),
                    middle.group(11).equals("autoup"),
                    words(tail.group(1)),
                    words(tail.group(2)),
                    tail.group(3),
                    Integer.parseInt(tail.group(4)),
                    tail.group(5));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static Log log(Matcher m) {
        return new Log(
                m.group(3),
                m.group(4).equals("log"),
                m.group(5).equals("act"),
                m.group(6).equals("brk"),
                m.group(7).equals("task"),
                Integer.parseInt(m.group(8)),
                Integer.parseInt(m.group(9)));
    }

    /**
     * Where the users begin, behind the details that may hold anything: goes from the right over items that are users,
     * to the one with a colon in front of a user. Each character is looked at a few times at most.
     */
    private static int usersStart(String text) {
        int end = text.length();
        while (end > 0) {
            int from = text.lastIndexOf(',', end - 1) + 1;
            int user = userBehindColon(text, from, end);
            if (user >= 0) {
                return user;
            }
            if (!isUser(text, from, end)) {
                break;
            }
            end = from - 1;
        }
        return text.lastIndexOf(':') + 1;
    }

    private static int userBehindColon(String text, int from, int end) {
        for (int at = end - 1; at >= Math.max(from, end - MAX_USER); at--) {
            if (text.charAt(at) == ':' && isUser(text, at + 1, end)) {
                return at + 1;
            }
        }
        return -1;
    }

    private static boolean isUser(String text, int from, int end) {
        boolean begins = end - from <= MAX_USER
                && end - from > 2
                && text.charAt(from + 1) == '@'
                && "wrs".indexOf(text.charAt(from)) >= 0;
        return begins && USER.matcher(text).region(from, end).matches();
    }

    private static List<User> users(String text) {
        List<User> found = new ArrayList<>();
        for (String item : words(text)) {
            Matcher m = USER.matcher(item);
            if (!m.matches()) {
                return List.of();
            }
            String wants = m.group(5) == null ? "" : m.group(5);
            found.add(new User(m.group(1).charAt(0), m.group(2), m.group(3), Long.parseLong(m.group(4)), wants));
        }
        return found;
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(",", -1));
    }
}
