package org.rcons.generator.emit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rcons.generator.inventory.Line;
import org.rcons.generator.inventory.Node;
import org.rcons.generator.inventory.OnDemand;

/** Reads the nodes of a golden case from its tables; knows no more of xCAT's rules than these cases need. */
final class CsvNodes {
    private final Map<String, List<String>> groups = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> management;
    private final Map<String, Map<String, String>> types;

    CsvNodes(String golden) {
        rows(golden, "nodelist")
                .forEach((node, row) ->
                        groups.put(node, List.of(row.getOrDefault("groups", "").split(","))));
        management = rows(golden, "nodehm");
        types = rows(golden, "nodetype");
    }

    List<String> names() {
        return groups.keySet().stream().sorted().toList();
    }

    List<Node> nodes() {
        List<Node> nodes = new ArrayList<>();
        for (String name : names()) {
            String method = value(management, name, "cons");
            boolean serial = !value(management, name, "serialport").isEmpty();
            method = method.isEmpty() && serial ? value(management, name, "mgt") : method;
            if (!method.isEmpty() && !method.equals("nosuchmethod")) {
                nodes.add(node(name, method));
            }
        }
        return nodes;
    }

    private Node node(String name, String method) {
        String conserver = value(management, name, "conserver");
        return new Node(
                name,
                conserver.isEmpty() ? null : conserver,
                new Line.Method(method),
                onDemand(value(management, name, "consoleondemand")),
                value(types, name, "nodetype").matches(".*(fsp|bpa|hmc|ivm).*"));
    }

    private static OnDemand onDemand(String value) {
        if (value.equalsIgnoreCase("yes") || value.equals("1")) {
            return OnDemand.YES;
        }
        return value.equalsIgnoreCase("no") || value.equals("0") ? OnDemand.NO : OnDemand.UNSET;
    }

    private String value(Map<String, Map<String, String>> table, String node, String column) {
        String own = table.getOrDefault(node, Map.of()).getOrDefault(column, "");
        for (String group : own.isEmpty() ? groups.getOrDefault(node, List.of()) : List.<String>of()) {
            String inherited = table.getOrDefault(group, Map.of()).getOrDefault(column, "");
            if (!inherited.isEmpty()) {
                return inherited;
            }
        }
        return own;
    }

    private static Map<String, Map<String, String>> rows(String golden, String table) {
        Map<String, Map<String, String>> rows = new HashMap<>();
        String[] columns = {};
        for (String line :
                text("golden/" + golden + "/csv/" + table + ".csv").lines().toList()) {
            String[] cells = line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
            if (line.startsWith("#")) {
                columns = line.substring(1).split(",");
                continue;
            }
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < cells.length; i++) {
                row.put(columns[i], cells[i].replace("\"", ""));
            }
            rows.put(cells[0].replace("\"", ""), row);
        }
        return rows;
    }

    /** A resource beside this class; empty if there is none. */
    static String text(String path) {
        try (InputStream in = CsvNodes.class.getResourceAsStream(path)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
