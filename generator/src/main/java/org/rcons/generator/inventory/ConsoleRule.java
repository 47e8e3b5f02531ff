package org.rcons.generator.inventory;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Which xCAT nodes have a console, and how it is reached: XCAT.md 3.2. The same for every source of xCAT's attributes.
 *
 * <p>The attributes are those of {@code nodehm} and {@code nodetype}, inherited and evaluated, by their names in
 * {@code lsdef}: {@code cons mgt serialport termserver termport conserver consoleondemand nodetype}. One that is empty is
 * not set; others are not looked at.
 */
public final class ConsoleRule {
    private static final List<String> CONTROLLERS = List.of("fsp", "bpa", "hmc", "ivm");

    private final String name;
    private final UnaryOperator<String> attributes;

    private ConsoleRule(String name, UnaryOperator<String> attributes) {
        this.name = name;
        this.attributes = attributes;
    }

    /** What a node gets. */
    public sealed interface Verdict {
        /** A console. */
        record Has(Node node) implements Verdict {}

        /** It should have a console, but something is wrong. */
        record Faulty(Fault fault) implements Verdict {}

        /** No console, and none is wanted. */
        record None() implements Verdict {}
    }

    /**
     * What a node gets.
     *
     * @param attributes by their names in {@code lsdef}, asked for as they are needed; empty where nothing is set
     */
    public static Verdict of(String node, UnaryOperator<String> attributes) {
        return new ConsoleRule(node, attributes).verdict();
    }

    private Verdict verdict() {
        String cons = value("cons");
        if (cons.isEmpty() && value("serialport").isEmpty()) {
            return new Verdict.None();
        }
        String method = cons.isEmpty() ? value("mgt") : cons;
        if (method.isEmpty()) {
            return faulty("it has a serialport, but neither cons nor mgt; set cons to the method of its console");
        }
        try {
            Spelling.console(name);
            return new Verdict.Has(new Node(name, conserver(), line(method), onDemand(), isController()));
        } catch (IllegalArgumentException e) {
            return faulty(e.getMessage());
        }
    }

    private Line line(String method) {
        if (!method.equals("cyclades") && !method.equals("mrv")) {
            return new Line.Method(Spelling.method(method));
        }
        String server = value("termserver");
        String port = value("termport");
        if (server.isEmpty() || port.isEmpty()) {
            throw new IllegalArgumentException(
                    "cons is " + method + ", which needs termserver and termport; set " + missing(server, port));
        }
        Spelling.host("termserver", server);
        int most = method.equals("mrv") ? 635 : 58535;
        Spelling.number("termport of a " + method, port, most);
        return new Line.TerminalServer(method, server, port);
    }

    private static String missing(String server, String port) {
        return server.isEmpty() && port.isEmpty() ? "both" : server.isEmpty() ? "termserver" : "termport";
    }

    private @Nullable String conserver() {
        String host = value("conserver");
        return host.isEmpty() ? null : Spelling.host("conserver", host);
    }

    private OnDemand onDemand() {
        return switch (value("consoleondemand").toLowerCase(Locale.ROOT)) {
            case "yes", "1" -> OnDemand.YES;
            case "no", "0" -> OnDemand.NO;
            default -> OnDemand.UNSET;
        };
    }

    private boolean isController() {
        String type = value("nodetype");
        return CONTROLLERS.stream().anyMatch(type::contains);
    }

    private String value(String attribute) {
        return attributes.apply(attribute);
    }

    private Verdict faulty(@Nullable String reason) {
        return new Verdict.Faulty(new Fault(name, String.valueOf(reason)));
    }
}
