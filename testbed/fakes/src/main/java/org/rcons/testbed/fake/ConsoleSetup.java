package org.rcons.testbed.fake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

/** A console as configured: {@code ConsoleSetup.named("n1").motd("noon").machine(Machines::echo)}. */
public final class ConsoleSetup {

    /** What the line is (PROTOCOL.md 10.4, field 3). */
    public enum Kind {
        EXEC('|'),
        HOST('!'),
        NOOP('#');

        final char mark;

        Kind(char mark) {
            this.mark = mark;
        }
    }

    final String name;
    Kind kind = Kind.EXEC;
    List<String> aliases = new ArrayList<>();
    List<String> writers = List.of("*");
    List<String> readers = List.of();
    Supplier<Machine> machine = Machines::echo;
    FakeConsole.State state = FakeConsole.State.UP;
    String command = "stty raw -echo; exec cat";
    String motd = "";
    String logFile = "";
    String initialization = "";
    boolean login = true;
    boolean onDemand;
    boolean automaticRestart = true;
    boolean reopens = true;
    boolean marks;
    char defaultBreak = '1';

    private ConsoleSetup(String name) {
        this.name = name;
    }

    /** A console that is up, that everybody may write to and whose machine echoes. */
    public static ConsoleSetup named(String name) {
        return new ConsoleSetup(name);
    }

    public ConsoleSetup aliases(String... names) {
        aliases = List.of(names);
        return this;
    }

    /** Called for each opening of the line. */
    public ConsoleSetup machine(Supplier<Machine> supplier) {
        machine = supplier;
        return this;
    }

    /** The {@code rw} list: users, {@code *}, {@code !user}. */
    public ConsoleSetup writers(String... users) {
        writers = List.of(users);
        return this;
    }

    /** The {@code ro} list. */
    public ConsoleSetup readers(String... users) {
        readers = List.of(users);
        return this;
    }

    /** The message of the day; may have several lines, LF between them. */
    public ConsoleSetup motd(String text) {
        motd = text;
        return this;
    }

    /** {@code !login}: every call is refused. */
    public ConsoleSetup noLogin() {
        login = false;
        return this;
    }

    /** The line at the start of the server. */
    public ConsoleSetup state(FakeConsole.State initial) {
        state = initial;
        return this;
    }

    /** Up with the first client, down after the last. */
    public ConsoleSetup onDemand() {
        onDemand = true;
        state = FakeConsole.State.DOWN;
        return this;
    }

    /** The line goes down for good when the machine hangs up, and {@code ^Eco} does not bring it up. */
    public ConsoleSetup staysDown() {
        automaticRestart = false;
        reopens = false;
        return this;
    }

    /** {@code !autoreinit}: the line stays down when the machine hangs up. */
    public ConsoleSetup noRestart() {
        automaticRestart = false;
        return this;
    }

    /** Type {@code host}; {@code address} as listed, such as {@code 127.0.0.1,7950,raw}. */
    public ConsoleSetup host(String address) {
        kind = Kind.HOST;
        command = address;
        return this;
    }

    /** Type {@code noop}: no machine, no logins. */
    public ConsoleSetup noop() {
        kind = Kind.NOOP;
        command = "";
        login = false;
        machine = Machines::silent;
        return this;
    }

    /** Type {@code exec} with this command, as listed; nothing is run. */
    public ConsoleSetup exec(String shellCommand) {
        command = shellCommand;
        return this;
    }

    /** Has a log file of this name, which is what a replay shows. */
    public ConsoleSetup logFile(String file) {
        logFile = file;
        return this;
    }

    /** {@code timestamp 1hab}, as listed only. */
    public ConsoleSetup hourlyMarks() {
        marks = true;
        return this;
    }

    /** {@code initcmd}, as listed. */
    public ConsoleSetup initialization(String shellCommand) {
        initialization = shellCommand;
        return this;
    }

    /** Which break sequence {@code ^Ecl0} sends. */
    public ConsoleSetup defaultBreak(char slot) {
        defaultBreak = slot;
        return this;
    }

    /** The options that apply, as listed. */
    String options() {
        List<String> options = new ArrayList<>();
        add(options, "ixon", kind == Kind.EXEC);
        add(options, "ondemand", onDemand);
        add(options, "autoreinit", automaticRestart);
        add(options, "login", login);
        return String.join(",", options);
    }

    /** Aliases as the server lists them: the last one first. */
    List<String> listedAliases() {
        List<String> reversed = new ArrayList<>(aliases);
        Collections.reverse(reversed);
        return reversed;
    }

    private static void add(List<String> options, String option, boolean applies) {
        if (applies) {
            options.add(option);
        }
    }
}
