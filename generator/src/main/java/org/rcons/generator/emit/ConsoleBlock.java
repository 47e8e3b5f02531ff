package org.rcons.generator.emit;

import java.util.ArrayList;
import java.util.List;
import org.rcons.generator.inventory.Line;
import org.rcons.generator.inventory.OnDemand;
import org.rcons.generator.inventory.Spelling;
import org.rcons.generator.plan.ConserverHosts;
import org.rcons.generator.plan.Console;

/** The lines of a console's block and of a terminal server's, markers among them (XCAT.md 3.5, PROTOCOL.md 20). */
final class ConsoleBlock {
    /** The rates that conserver 8.2.7 knows, found by trying; another makes it refuse the whole file. */
    private static final List<Integer> RATES = List.of(
            300, 600, 1200, 1800, 2400, 4800, 9600, 19200, 38400, 57600, 115200, 230400, 460800, 500000, 576000, 921600,
            1000000, 1152000, 1500000, 2000000, 2500000, 3000000, 3500000, 4000000);

    private static final int LAST_PORT = 65_535;
    private static final List<String> PARITIES = List.of("even", "mark", "none", "odd", "space");

    private final ConsoleForm form;
    private final List<String> lines = new ArrayList<>();

    private ConsoleBlock(ConsoleForm form) {
        this.form = form;
    }

    /**
     * A console.
     *
     * @throws IllegalArgumentException with a message for the user if it cannot be written
     */
    static List<String> of(Console console, ConsoleForm form) {
        String name = Spelling.console(console.node().name());
        Spelling.bareHost("conserver host", hostOf(console));
        ConsoleBlock block = new ConsoleBlock(form);
        block.lines.add("#xCAT BEGIN " + name + " CONS");
        block.lines.add("console " + name + " {");
        block.body(console);
        block.lines.add("}");
        block.lines.add("#xCAT END " + name + " CONS");
        return block.lines;
    }

    /** The defaults of a terminal server's ports. */
    static List<String> of(Line.TerminalServer line) {
        String server = server(line);
        return List.of(
                "#xCAT BEGIN " + server + " TS",
                "default " + server + " {",
                "  include " + Spelling.method(line.type()) + ";",
                "  host " + server + ";",
                "}",
                "#xCAT END " + server + " TS");
    }

    private static String server(Line.TerminalServer line) {
        if (line.server().equalsIgnoreCase("cyclades") || line.server().equalsIgnoreCase("mrv")) {
            throw new IllegalArgumentException(
                    "a terminal server cannot be called " + line.server() + ", which is the name of a type");
        }
        return Spelling.bareHost("terminal server", line.server());
    }

    private static String hostOf(Console console) {
        String host = ConserverHosts.name(console.node().conserver());
        return host.isEmpty() ? "localhost" : host;
    }

    private void body(Console console) {
        String master = console.master();
        if (console.node().line() instanceof Line.TerminalServer port) {
            lines.add(" include " + server(port) + ";");
            Spelling.number("terminal server port", port.port(), LAST_PORT);
            lines.add(" port " + port.port() + ";");
            Spelling.method(port.type());
        } else if (master != null) {
            lines.add("  type exec;");
        } else {
            line(console);
        }
        if (master != null) {
            lines.add("  master " + Spelling.bareHost("conserver host", master) + ";");
        }
        options(console.node().onDemand());
    }

    private void line(Console console) {
        Line line = console.node().line();
        if (line instanceof Line.Method method) {
            add("type", "exec");
            add(
                    "exec",
                    form.method(Spelling.method(method.method()), console.node().name()));
        } else if (line instanceof Line.Command command) {
            add("type", "exec");
            add("exec", form.command(command.command()));
        } else if (line instanceof Line.Tcp tcp) {
            tcp(tcp);
        } else if (line instanceof Line.Device device) {
            device(device);
        } else if (line instanceof Line.UnixSocket socket) {
            add("type", "uds");
            add("uds", Value.of("socket", socket.path()));
        }
    }

    private void tcp(Line.Tcp tcp) {
        if (tcp.port() < 1 || tcp.port() > 65535) {
            throw new IllegalArgumentException("port " + tcp.port() + " is not within 1 to 65535");
        }
        add("type", "host");
        add("host", Spelling.bareHost("host", tcp.host()));
        add("port", Integer.toString(tcp.port()));
        add("protocol", tcp.telnet() ? "telnet" : "raw");
    }

    private void device(Line.Device device) {
        if (!RATES.contains(device.baud())) {
            throw new IllegalArgumentException("conserver has no rate of " + device.baud() + " baud; it has "
                    + RATES.toString().replaceAll("[\\[\\]]", ""));
        }
        if (!PARITIES.contains(device.parity())) {
            throw new IllegalArgumentException(
                    "the parity '" + device.parity() + "' is none of even, mark, none, odd, space");
        }
        add("type", "device");
        add("device", Value.of("device", device.path()));
        add("baud", Integer.toString(device.baud()));
        add("parity", device.parity());
    }

    /** XCAT.md 5.3: only what differs from the site's rule. */
    private void options(OnDemand wish) {
        if (wish == OnDemand.YES && !form.onDemand()) {
            add("options", "ondemand");
        } else if (wish == OnDemand.NO && form.onDemand()) {
            add("options", "!ondemand");
        }
    }

    private void add(String keyword, String value) {
        lines.add("  " + keyword + " " + value + ";");
    }
}
