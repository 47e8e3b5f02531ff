package org.rcons.generator.plan;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.rcons.generator.cf.ConsoleEntry;

/**
 * What of a console's attributes makes its line what it is: if any of it changes, a reload closes the line and opens it
 * again ({@code console reset}); clients stay attached. Measured on conserver 8.2.7 with a session open on each console;
 * {@code ReloadEffectsTest} measures it again.
 *
 * <table>
 * <caption>A reload with one attribute changed</caption>
 * <tr><th>Type</th><th>Resets the line</th></tr>
 * <tr><td>any</td><td>{@code type}; {@code logfile}: added, removed, or another name ({@code &} and the name written out
 *     are the same)</td></tr>
 * <tr><td>exec</td><td>{@code exec}, {@code execrunas} (none is root), {@code ixon ixoff ixany crtscts}; what
 *     {@code execsubst} puts into the command</td></tr>
 * <tr><td>device</td><td>{@code device baud parity}, {@code hupcl cstopb ixon ixoff ixany crtscts}; what
 *     {@code devicesubst} puts into the path</td></tr>
 * <tr><td>host</td><td>{@code host}, the final port ({@code portbase + portinc * port}); not {@code protocol}</td></tr>
 * <tr><td>uds</td><td>{@code uds}, what {@code udssubst} puts into the path</td></tr>
 * </table>
 *
 * <p>No reset: {@code aliases break breaklist tasklist idlestring idletimeout initcmd initrunas initsubst initspinmax
 * initspintimer logfilemax motd protocol replstring timestamp}, {@code ondemand autoreinit reinitoncc striphigh unloved
 * login}, attributes of other types, and the order of the blocks. With {@code ro} and {@code rw} the rights of those who
 * are attached are worked out anew. Substitutions are compared by what goes into them, so a change that cancels out is
 * taken for a reset.
 */
final class LineState {
    private static final Set<String> PUT_IN = Set.of("host", "port", "portbase", "portinc", "replstring", "baud");

    private final ConsoleEntry console;
    private final Map<String, String> state = new TreeMap<>();

    private LineState(ConsoleEntry console) {
        this.console = console;
    }

    /** The attributes that count, by keyword. */
    static Map<String, String> of(ConsoleEntry console) {
        LineState line = new LineState(console);
        line.take("type");
        line.state.put("logfile", console.attribute("logfile").replace("&", console.name()));
        switch (console.type()) {
            case "exec" -> line.exec();
            case "device" -> line.device();
            case "host" -> line.host();
            case "uds" -> line.substituted("uds", "udssubst");
            default -> {
                // No line.
            }
        }
        return line.state;
    }

    private void exec() {
        substituted("exec", "execsubst");
        String user = console.attribute("execrunas");
        state.put("execrunas", user.equals("root") || user.equals("0") ? "" : user);
        flags("ixon", "ixoff", "ixany", "crtscts");
    }

    private void device() {
        substituted("device", "devicesubst");
        take("baud");
        take("parity");
        flags("ixon", "ixoff", "ixany", "crtscts", "hupcl", "cstopb");
    }

    private void host() {
        take("host");
        state.put("port", finalPort());
    }

    private String finalPort() {
        String port = console.attribute("port");
        try {
            long increment = number("portinc", 1);
            return Long.toString(number("portbase", 0) + increment * Integer.parseInt(port));
        } catch (NumberFormatException service) {
            return console.attribute("portbase") + '+' + console.attribute("portinc") + '*' + port;
        }
    }

    private long number(String keyword, long unset) {
        String text = console.attribute(keyword);
        return text.isEmpty() ? unset : Integer.parseInt(text);
    }

    private void substituted(String keyword, String substitution) {
        take(keyword);
        if (!console.attribute(substitution).isEmpty()) {
            take(substitution);
            PUT_IN.forEach(this::take);
        }
    }

    private void take(String keyword) {
        state.put(keyword, console.attribute(keyword));
    }

    private void flags(String... names) {
        for (String name : names) {
            state.put(name, console.attribute(name).equals("yes") ? "yes" : "no");
        }
    }
}
