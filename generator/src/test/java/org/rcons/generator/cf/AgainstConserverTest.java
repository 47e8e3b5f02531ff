package org.rcons.generator.cf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rcons.testbed.real.ConserverSetup;
import org.rcons.testbed.real.RealConserver;

/** What {@link ServerFile} takes from a file must be what the real conserver's {@code info} says of its consoles. */
final class AgainstConserverTest {
    private static final String BLOCKS = """
            console a { type exec; exec "cat  x"; options !ixon; }
            default * { master localhost; rw *; options !ixon,ondemand; logfile /tmp/x&; idletimeout 300; }
            default lg { rw ops2; options ixany; break 3; logfile "/tmp/lg-&"; }
            console b { include lg; type exec; exec cat; rw "", !ops; }
            console B2 { TYPE Exec; rw zoe; exec cat; include lg; break 4; }
            console c { type exec; exec cat; aliases cc dd, ee; aliases ff; options ondemand ixon !login; options !ondemand; }
            console d { type exec; exec cat; aliases d1; motd x; break 2; idletimeout 60; }
            console d { type exec; exec "cat -u"; }
            console d { motd x; }
            console e { type exec; exec cat; options ""; logfile ""; aliases e1; aliases ""; aliases e2; }
            console f { type exec; exec first; exec cat; type uds; type exec; break 5; break ""; idletimeout ""; }
            default lg { idletimeout 90; }
            console g { type exec; include lg; exec cat; }
            default * { rw bob; master localhost; }
            default none { logfile ""; idletimeout ""; options ""; }
            console g1 { type exec; exec cat; break 2; options !login; idletimeout 7; include none; }
            console h { type exec; exec\tc\\at\\ x#y
            \t; }
            console "i" { type uds; uds /nowhere/&; options ixoff; initcmd "a b"; include nowhere; }
            console j { type host; host 127.0.0.1; port 1; }
            console k { type host; host 127.0.0.1; master localhost; }
            """;

    @RegisterExtension
    static final RealConserver conserver = RealConserver.of(new ConserverSetup(
            "127.0.0.1", "sslrequired no;", "trusted 127.0.0.0/8;", "group ops { users bob; }\n" + BLOCKS, "", 64));

    @Test
    void everyConsole() throws IOException {
        ServerFile file =
                ServerFile.read("cf", Files.readString(conserver.folder().resolve("conserver.cf"), ISO_8859_1));
        List<String> read = new ArrayList<>();
        for (ConsoleEntry console : file.consoles().values()) {
            read.add(shown(console));
        }
        assertEquals(String.join("\n", info()), String.join("\n", read));
    }

    private static String shown(ConsoleEntry console) {
        Set<String> options = new TreeSet<>();
        console.attributes().forEach((keyword, value) -> {
            if (value.equals("yes")) {
                options.add(keyword);
            }
        });
        if (!Set.of("exec", "device").contains(console.type())) {
            options.removeAll(Set.of("ixon", "ixoff", "ixany"));
        }
        return console.name() + " log " + console.attribute("logfile").replace("&", console.name()) + " break "
                + orElse(console.attribute("break"), "1") + " aliases " + sorted(console.attribute("aliases"))
                + " options " + options + " init " + console.attribute("initcmd") + " idle "
                + orElse(console.attribute("idletimeout"), "0");
    }

    private static List<String> info() throws IOException {
        int group = Integer.parseInt(ask(conserver.port(), "groups").get(0));
        List<String> consoles = new ArrayList<>();
        for (String line : ask(group, "info")) {
            String[] f = line.split(":", -1);
            String[] log = f[7].split(",", -1);
            consoles.add(f[0] + " log " + log[0] + " break " + f[8] + " aliases " + sorted(f[10]) + " options "
                    + Arrays.stream(f[11].split(",")).collect(Collectors.toCollection(TreeSet::new)) + " init " + f[12]
                    + " idle " + f[13]);
        }
        Collections.reverse(consoles);
        return consoles;
    }

    private static List<String> ask(int port, String command) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(conserver.address(), port), 10_000);
            socket.setSoTimeout(10_000);
            BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1));
            socket.getOutputStream().write(("login alice\r\n" + command + "\r\nexit\r\n").getBytes(ISO_8859_1));
            List<String> lines = new ArrayList<>(in.lines().toList());
            return lines.subList(2, lines.size() - 1);
        }
    }

    private static String sorted(String list) {
        return new TreeSet<>(Words.of(list)).toString();
    }

    private static String orElse(String text, String otherwise) {
        return text.isEmpty() ? otherwise : text;
    }
}
