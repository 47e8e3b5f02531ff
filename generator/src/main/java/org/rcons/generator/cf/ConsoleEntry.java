package org.rcons.generator.cf;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A console with all that is in force for it. What it has from {@code default *} it shares with the others: files have a
 * hundred thousand consoles.
 */
public final class ConsoleEntry {
    private final String name;
    private final Map<String, String> own;
    private final Map<String, String> ground;

    /** Keeps both maps, which do not change any more; an empty value hides that of the ground. */
    ConsoleEntry(String name, Map<String, String> own, Map<String, String> ground) {
        this.name = name;
        this.own = own;
        this.ground = ground;
    }

    /** Its name. */
    public String name() {
        return name;
    }

    /**
     * An attribute: flags of {@code options} by their own names as {@code yes} or {@code no}; {@code ro} and {@code rw}
     * with the members of the user groups that they name.
     *
     * @return empty if it is not set
     */
    public String attribute(String keyword) {
        String said = own.get(keyword);
        String value = said == null ? ground.getOrDefault(keyword, "") : said;
        return value.isEmpty() ? unset(keyword) : value;
    }

    private String unset(String keyword) {
        return switch (keyword) {
            case "autoreinit", "login", "ixon" -> "yes";
            case "ixoff" -> type().equals("exec") ? "no" : "yes";
            default -> "";
        };
    }

    /** All attributes that are set, by keyword in byte order; a copy. */
    public Map<String, String> attributes() {
        Map<String, String> all = new TreeMap<>(ground);
        all.putAll(own);
        for (String flag : new String[] {"autoreinit", "login", "ixon", "ixoff"}) {
            all.put(flag, attribute(flag));
        }
        all.values().removeIf(String::isEmpty);
        return all;
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

    /** True for a console of that name for which the same is in force, wherever it is written. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ConsoleEntry that
                && name.equals(that.name)
                && ((own.equals(that.own) && ground.equals(that.ground))
                        || attributes().equals(that.attributes()));
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /** For people. */
    @Override
    public String toString() {
        return name + attributes();
    }
}
