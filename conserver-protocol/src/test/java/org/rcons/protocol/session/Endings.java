package org.rcons.protocol.session;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The table of expectations in {@code session/endings.txt}. */
final class Endings {
    private static final Map<String, List<String>> TABLE = read();

    private Endings() {}

    static String of(Recorded recorded) {
        List<String> endings = TABLE.getOrDefault(recorded.story(), List.of());
        int number = recorded.connection().number();
        if (number > endings.size()) {
            throw new AssertionError(recorded + " is not in session/endings.txt");
        }
        return endings.get(number - 1);
    }

    private static Map<String, List<String>> read() {
        Map<String, List<String>> table = new HashMap<>();
        try (InputStream in = Endings.class.getResourceAsStream("/session/endings.txt")) {
            if (in == null) {
                throw new IllegalStateException("no test resource session/endings.txt");
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> add(table, line));
            return table;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(Map<String, List<String>> table, String line) {
        int colon = line.indexOf(": ");
        table.put(line.substring(0, colon), List.of(line.substring(colon + 2).split("; ", -1)));
    }
}
