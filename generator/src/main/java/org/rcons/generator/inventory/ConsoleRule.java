package org.rcons.generator.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * xCAT's rule of which nodes have a console and how it is reached (XCAT.md 3.2, 5): {@code cons} or {@code serialport}
 * must be set, {@code mgt} stands in for a missing {@code cons}, terminal servers need {@code termserver} and
 * {@code termport}. Collects the consoles of many nodes; one that is faulty does not hide the others.
 */
public final class ConsoleRule {
    private final List<Node> nodes = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    /**
     * Looks at a node.
     *
     * @param name its name
     * @param attributes by their names as lsdef has them: {@code cons}, {@code mgt}, {@code serialport},
     *     {@code termserver}, {@code termport}, {@code conserver}, {@code consoleondemand}, {@code nodetype}; empty
     *     where nothing is set
     */
    public void look(String name, UnaryOperator<String> attributes) {
        String cons = attributes.apply("cons");
        if (cons.isEmpty() && attributes.apply("serialport").isEmpty()) {
            return;
        }
        try {
            nodes.add(node(name, cons.isEmpty() ? attributes.apply("mgt") : cons, attributes));
        } catch (IllegalArgumentException e) {
            faults.add(new Fault(name, String.valueOf(e.getMessage())));
        }
    }

    /** What was found, in the order of looking. */
    public Consoles consoles() {
        return new Consoles(nodes, faults);
    }

    private static Node node(String name, String method, UnaryOperator<String> attributes) {
        checkName(name);
        String conserver = attributes.apply("conserver").strip();
        return new Node(
                name,
                conserver.isEmpty() ? null : conserver,
                line(method, attributes),
                onDemand(attributes.apply("consoleondemand")),
                isController(attributes.apply("nodetype")));
    }

    /** The name becomes a word of conserver.cf and of a shell command. */
    private static void checkName(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c <= ' ' || c > '~' || "{};#\"'\\,$`&|<>()*?[]!:@".indexOf(c) >= 0) {
                throw new IllegalArgumentException("the name cannot stand in a conserver.cf (character "
                        + (i + 1) + "): rename the node, or give it no console");
            }
        }
    }

    private static Line line(String method, UnaryOperator<String> attributes) {
        if (method.isEmpty()) {
            throw new IllegalArgumentException(
                    "serialport is set but neither cons nor mgt: check attributes under the nodehm category");
        }
        if (!method.equals("cyclades") && !method.equals("mrv")) {
            return new Line.Method(program(method));
        }
        String server = attributes.apply("termserver");
        String port = attributes.apply("termport");
        if (server.isEmpty() || port.isEmpty()) {
            throw new IllegalArgumentException("cons=" + method + " needs "
                    + (server.isEmpty() ? "termserver" : "termport")
                    + ": check attributes under the nodehm category");
        }
        return new Line.TerminalServer(method, server, port);
    }

    private static String program(String method) {
        for (int i = 0; i < method.length(); i++) {
            char c = method.charAt(i);
            if (!Character.isLetterOrDigit(c) && "._-+".indexOf(c) < 0 || c > '~' || i == 0 && c == '.') {
                throw new IllegalArgumentException("the method (cons or mgt) '" + method.strip()
                        + "' is no program of share/xcat/cons: check attributes under the nodehm category");
            }
        }
        return method;
    }

    private static OnDemand onDemand(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "yes", "1" -> OnDemand.YES;
            case "no", "0" -> OnDemand.NO;
            default -> OnDemand.UNSET;
        };
    }

    private static boolean isController(String nodetype) {
        return nodetype.contains("fsp")
                || nodetype.contains("bpa")
                || nodetype.contains("hmc")
                || nodetype.contains("ivm");
    }
}
