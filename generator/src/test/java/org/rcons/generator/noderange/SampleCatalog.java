package org.rcons.generator.noderange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The recorded site: its nodes, groups and attributes, with inheritance from groups, read as plainly as can be. */
final class SampleCatalog implements NodeCatalog {
    private final Map<String, Map<String, Map<String, String>>> tables = new HashMap<>();
    private final Map<String, List<String>> groups = new HashMap<>();
    private String excluded = "";

    SampleCatalog() throws IOException {
        for (String table : List.of("nodelist", "nodehm", "nodetype", "nodegroup")) {
            tables.put(table, rows(table));
        }
        nodelist().forEach((node, row) -> {
            for (String group : row.getOrDefault("groups", "").split(",", -1)) {
                groups.computeIfAbsent(group, g -> new ArrayList<>()).add(node);
            }
        });
        tables.getOrDefault("nodegroup", Map.of()).keySet().forEach(g -> groups.putIfAbsent(g, List.of()));
        groups.put(
                "dynipmi",
                nodes().stream()
                        .filter(n -> "ipmi".equals(value(n, "nodehm", "mgt")))
                        .toList());
    }

    SampleCatalog excluding(String noderange) {
        excluded = noderange;
        return this;
    }

    SampleCatalog adding(String node, String... inGroups) {
        nodelist().put(node, Map.of("node", node, "groups", String.join(",", inGroups)));
        for (String group : inGroups) {
            groups.computeIfAbsent(group, g -> new ArrayList<>()).add(node);
        }
        return this;
    }

    @Override
    public boolean has(String node) {
        return nodelist().containsKey(node);
    }

    @Override
    public Collection<String> nodes() {
        return nodelist().keySet();
    }

    @Override
    public @Nullable Collection<String> members(String group) {
        return groups.get(group);
    }

    @Override
    public @Nullable String value(String node, String table, String column) {
        Map<String, Map<String, String>> rows = tables.get(table);
        if (rows == null
                || !List.of("node", "groups", "cons", "mgt", "os", "arch").contains(column)) {
            return null;
        }
        List<String> keys = new ArrayList<>(List.of(node));
        keys.addAll(List.of(nodelist()
                .getOrDefault(node, Map.of())
                .getOrDefault("groups", "")
                .split(",", -1)));
        for (String key : keys) {
            String value = rows.getOrDefault(key, Map.of()).getOrDefault(column, "");
            if (!value.isEmpty()) {
                return value;
            }
        }
        return "";
    }

    @Override
    public String excluded() {
        return excluded;
    }

    private Map<String, Map<String, String>> nodelist() {
        return Objects.requireNonNull(tables.get("nodelist"));
    }

    private static Map<String, Map<String, String>> rows(String table) throws IOException {
        Map<String, Map<String, String>> rows = new LinkedHashMap<>();
        List<String> columns = new ArrayList<>();
        for (String line : resource("catalog/" + table + ".csv").lines().toList()) {
            List<String> cells = cells(line);
            if (columns.isEmpty()) {
                columns.addAll(cells(line.substring(1)));
                continue;
            }
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < cells.size(); i++) {
                row.put(columns.get(i), cells.get(i));
            }
            if (row.getOrDefault("disable", "").isEmpty()) {
                rows.put(cells.get(0), row);
            }
        }
        return rows;
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>(List.of(""));
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            int last = cells.size() - 1;
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add("");
            } else {
                cells.set(last, cells.get(last) + c);
            }
        }
        return cells;
    }

    static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(SampleCatalog.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
