package org.rcons.generator.inventory.xcat;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The columns whose values are those of the node and of all its groups together: {@code site.hierarchicalattrs}. */
final class Hierarchy {
    private final Map<String, String> delimiters = new HashMap<>();

    /**
     * Reads the setting.
     *
     * @param setting {@code column[:delimiter],...}; the delimiter is a comma if none is given
     */
    Hierarchy(String setting) {
        for (String item : Names.split(setting, ',')) {
            int colon = item.indexOf(':');
            String delimiter = colon < 0 ? "" : item.substring(colon + 1);
            String column = colon < 0 ? item : item.substring(0, colon);
            delimiters.put(column.strip(), delimiter.isEmpty() ? "," : delimiter);
        }
    }

    /** What stands between the values of a column; null if the column is not one of these. */
    @Nullable
    String delimiter(String column) {
        return delimiters.get(column);
    }

    /** The parts of all values, each once, in the order of their appearance. */
    static String joined(List<String> values, String delimiter) {
        Set<String> parts = new LinkedHashSet<>();
        for (String value : values) {
            int from = 0;
            for (int to = value.indexOf(delimiter); to >= 0; to = value.indexOf(delimiter, from)) {
                parts.add(value.substring(from, to));
                from = to + delimiter.length();
            }
            parts.add(value.substring(from));
        }
        parts.remove("");
        return String.join(delimiter, parts);
    }
}
