package org.rcons.generator.cf;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A console with all that is in force for it, its defaults among that.
 *
 * @param name its name
 * @param attributes by keyword, those that are set; flags of {@code options} by their own names as {@code yes} or
 *     {@code no}; {@code ro} and {@code rw} with the members of the user groups that they name
 */
public record ConsoleEntry(String name, Map<String, String> attributes) {
    /** Keeps its own copy. */
    public ConsoleEntry {
        attributes = Collections.unmodifiableMap(new TreeMap<>(attributes));
    }

    /** An attribute; empty if it is not set. */
    public String attribute(String keyword) {
        return attributes.getOrDefault(keyword, "");
    }

    /** {@code device}, {@code exec}, {@code host}, {@code noop}, {@code uds}, or what the file says instead. */
    public String type() {
        return attribute("type");
    }

    /** The host that serves it, as written. */
    public String master() {
        return attribute("master");
    }

    /** What keeps conserver from taking it; empty if nothing does. */
    String missing() {
        if (master().isEmpty()) {
            return "master";
        }
        return switch (type()) {
            case "" -> "type";
            case "device" -> first("device", "baud", "parity");
            case "host" -> first("host", "port");
            case "uds" -> first("uds");
            default -> "";
        };
    }

    private String first(String... needed) {
        for (String keyword : needed) {
            if (attribute(keyword).isEmpty()) {
                return keyword;
            }
        }
        return "";
    }
}
