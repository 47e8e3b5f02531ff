package org.rcons.generator.plan;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rcons.generator.plan.HostDiff.Altered;
import org.rcons.testbed.real.ConserverSetup;
import org.rcons.testbed.real.RealConserver;

/**
 * What a reload does to sessions, measured on the real conserver: one console with one session for each change, all
 * changed by one reload. What {@link PlanDiff} foretells must be what their users are told.
 */
final class ReloadEffectsTest {
    private static final String FENCE = "fence";
    private static final String EXEC = "type exec; exec \"exec cat\"; ";

    @TempDir
    private Path dir;

    private final List<Change> changes = new ArrayList<>();

    /** A console, its block before and after; empty if it is gone. */
    private record Change(String console, String before, String after) {}

    @Test
    void execConsoles() throws IOException {
        exec("nothing", "");
        exec("spelling", "options ixon,autoreinit; timestamp \"\"; logfile " + "LOGS/&.log;");
        change("command", EXEC, "type exec; exec \"exec cat -u\";");
        change("kind", EXEC, "type uds; uds " + dir.resolve("nobody") + ";");
        exec("runas", "execrunas nobody;");
        exec("runroot", "execrunas root;");
        change("subst", EXEC + "execsubst U=hs; host a;", EXEC + "execsubst U=hs; host a;");
        change("substin", SUBST + "host a;", SUBST + "host b;");
        exec("ixon", "options !ixon;");
        exec("ixany", "options ixany;");
        exec("ixoff", "options ixoff;");
        exec("crtscts", "options crtscts;");
        exec("logless", "logfile \"\";");
        exec("otherlog", "logfile LOGS/other;");
        exec("logmax", "logfilemax 10k;");
        for (String harmless : HARMLESS) {
            exec("x" + changes.size(), harmless);
        }
        exec("rights", "rw \"\"; ro *;");
        exec("norights", "rw \"\";");
        exec("denied", "rw !alice;");
        change("gone", EXEC, "");
        change("moved", EXEC, EXEC + "master 192.0.2.1;");
        assertForetold();
    }

    private static final String SUBST = "type exec; exec \"exec cat - U\"; execsubst U=hs; ";

    private static final List<String> HARMLESS = List.of(
            "initcmd true;",
            "initcmd true; initrunas nobody;",
            "host h;",
            "port 1;",
            "uds /x;",
            "protocol raw;",
            "baud 9600;",
            "device /dev/null;",
            "timestamp 1lab;",
            "motd hello;",
            "break 3;",
            "breaklist 1;",
            "tasklist a;",
            "idletimeout 1h;",
            "idlestring x;",
            "initspinmax 3;",
            "initspintimer 3;",
            "replstring x;",
            "aliases zz;",
            "options !autoreinit;",
            "options reinitoncc;",
            "options ondemand;",
            "options striphigh;",
            "options hupcl;",
            "options cstopb;",
            "options unloved;",
            "options !login;");

    @Test
    void consolesOverTcpAndSockets() throws IOException {
        try (ServerSocket one = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                ServerSocket two = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
                ServerSocketChannel other = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            socket.bind(UnixDomainSocketAddress.of(dir.resolve("a")));
            other.bind(UnixDomainSocketAddress.of(dir.resolve("b")));
            int port = one.getLocalPort();
            String tcp = "type host; host 127.0.0.1; protocol raw; ";
            change("same", tcp + "port " + port + ";", tcp + "port " + (port - 1000) + "; portbase 1000;");
            change("port", tcp + "port " + port + ";", tcp + "port " + two.getLocalPort() + ";");
            change("increment", tcp + "port " + port + ";", tcp + "port 1; portinc " + port + ";");
            change("address", tcp + "port " + port + ";", tcp + "port " + port + "; host localhost;");
            change("telnet", tcp + "port " + port + ";", tcp + "port " + port + "; protocol telnet;");
            change("flow", tcp + "port " + port + ";", tcp + "port " + port + "; options !ixon,crtscts;");
            String uds = "type uds; uds " + dir + "/a; ";
            change("path", uds, uds + "uds " + dir + "/b;");
            change("unused", uds, uds + "host h; options !ixon;");
            String put = "type uds; uds " + dir + "/U; udssubst U=rs; ";
            change("put", put + "replstring a;", put + "replstring b;");
            assertForetold();
        }
    }

    @Test
    void consolesOnDevices() throws IOException {
        Path program = Path.of("/usr/bin/script");
        assumeTrue(Files.isExecutable(program), "no " + program + ": install bsdutils");
        Process terminal = new ProcessBuilder(program.toString(), "-qfc", "tty; exec cat", "/dev/null").start();
        try {
            String tty = terminal.inputReader().readLine();
            String device = "type device; device " + tty + "; baud 9600; parity none; ";
            change("same", device, device + "host h; options ixoff;");
            for (String setting : DEVICE) {
                change("y" + changes.size(), device, device + setting);
            }
            change("path", device, device + "device " + tty.replace("/dev/", "/dev/./") + ";");
            assertForetold();
        } finally {
            terminal.destroy();
        }
    }

    private static final List<String> DEVICE = List.of(
            "baud 19200;",
            "parity even;",
            "options hupcl;",
            "options cstopb;",
            "options crtscts;",
            "options !ixon;",
            "options !ixoff;",
            "options ixany;",
            "options striphigh;",
            "break 2;",
            "initcmd true;");

    /** Every setting of PROTOCOL.md 20, changed by one reload; conserver warns of those that it does not take up. */
    @Test
    void settings() throws IOException {
        String missing = RealConserver.missing();
        assumeTrue(missing == null, String.valueOf(missing));
        ConserverSetup setup = ConserverSetup.PLAIN
                .withAccess("trusted 127.0.0.0/8; admin root;")
                .console(FENCE, EXEC);
        try (RealConserver conserver = RealConserver.of(setup)) {
            conserver.start();
            Path file = conserver.folder().resolve("conserver.cf");
            String before = Files.readString(file, ISO_8859_1);
            String after =
                    before.replace("config * {", "config * { " + SETTINGS).replace("exec cat\"", "exec cat -u\"");
            try (Guest guest = Guest.at(conserver, "alice", FENCE)) {
                Files.writeString(file, after, ISO_8859_1);
                Guest.reconfigure(conserver);
                guest.until("console reset --]");
            }
            conserver.stop();
            String log = Files.readString(conserver.folder().resolve("server.log"), ISO_8859_1);
            assertEquals(warned(log), startOnly(before, after));
        }
    }

    private static final String SETTINGS = "autocomplete no; defaultaccess trusted; daemonmode yes; initdelay 5; "
            + "logfile /dev/null; loghostnames no; passwdfile /dev/null; primaryport 20001; redirect no; "
            + "reinitcheck 3; secondaryport 20002; sslcredentials /nowhere; sslcacertificatefile /nowhere; "
            + "sslreqclientcert yes; unifiedlog /dev/null; ";

    private static Set<String> warned(String log) {
        // Two of which the fixture's -p and -b keep conserver from warning; without these options it does.
        Set<String> settings = new TreeSet<>(Set.of("primaryport", "secondaryport"));
        Matcher warnings = Pattern.compile("`(\\w+)' config option changed - you must restart")
                .matcher(log);
        while (warnings.find()) {
            settings.add(warnings.group(1));
        }
        return settings;
    }

    private static Set<String> startOnly(String before, String after) {
        Set<String> settings = new TreeSet<>();
        for (String reason : new PlanDiff(master -> true)
                .compare(new PlanDiff.Setup(before, 64), new PlanDiff.Setup(after, 64))
                .reasons()) {
            settings.add(reason.substring(0, reason.indexOf(' ')));
        }
        return settings;
    }

    private void exec(String console, String more) {
        change(console, EXEC, EXEC + more);
    }

    private void change(String console, String before, String after) {
        changes.add(new Change(console, before, after));
    }

    private void assertForetold() throws IOException {
        String missing = RealConserver.missing();
        assumeTrue(missing == null, String.valueOf(missing));
        change(FENCE, EXEC, "type exec; exec \"exec cat -u\";");
        ConserverSetup setup = ConserverSetup.PLAIN.withAccess("trusted 127.0.0.0/8; admin root;");
        for (Change change : changes) {
            setup = setup.console(change.console, change.before);
        }
        try (RealConserver conserver = RealConserver.of(setup.withGroupsOf(changes.size()))) {
            conserver.start();
            assertForetold(conserver);
        }
    }

    private void assertForetold(RealConserver conserver) throws IOException {
        Path file = conserver.folder().resolve("conserver.cf");
        String before = Files.readString(file, ISO_8859_1);
        String after = changed(before).replace("LOGS", conserver.folder().toString());
        Map<String, Guest> guests = attach(conserver);

        Files.writeString(file, after, ISO_8859_1);
        Guest.reconfigure(conserver);

        Objects.requireNonNull(guests.get(FENCE)).until("console reset --]");
        Map<String, String> told = new TreeMap<>();
        for (Map.Entry<String, Guest> guest : guests.entrySet()) {
            told.put(guest.getKey(), effect(guest.getValue().leave()));
            guest.getValue().close();
        }
        assertEquals(told, foretold(before, after));
    }

    private String changed(String before) {
        String after = before;
        for (Change change : changes) {
            String old = "console " + change.console + " { " + change.before + " }\n";
            String next = "console " + change.console + " { " + change.after + " }\n";
            assertTrue(after.contains(old), old);
            after = after.replace(old, change.after.isEmpty() ? "" : next);
        }
        return after;
    }

    private Map<String, Guest> attach(RealConserver conserver) throws IOException {
        Map<String, Guest> guests = new LinkedHashMap<>();
        for (Change change : changes) {
            guests.put(change.console, Guest.at(conserver, "alice", change.console));
        }
        return guests;
    }

    private static String effect(String heard) {
        if (heard.contains("console reset --]")) {
            return "reset";
        } else if (heard.contains("(re)moved --]")) {
            return "ends";
        }
        return heard.contains("[Conserver reconfigured - ") ? "rights" : "";
    }

    private static Map<String, String> foretold(String before, String after) {
        HostDiff diff = new PlanDiff(master -> master.equals("localhost"))
                .compare(new PlanDiff.Setup(before, 64), new PlanDiff.Setup(after, 64));
        Map<String, String> effects = new TreeMap<>();
        Matcher names = Pattern.compile("console (\\S+) \\{").matcher(before);
        while (names.find()) {
            effects.put(names.group(1), "");
        }
        diff.consoles().removed().forEach(name -> effects.put(name, "ends"));
        for (Altered altered : diff.consoles().kept()) {
            effects.put(altered.console(), altered.rights() ? "rights" : "");
        }
        diff.consoles().reset().forEach(altered -> effects.put(altered.console(), "reset"));
        return effects;
    }
}
