package org.rcons.generator.cf;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.rcons.protocol.conf.Statement;

/**
 * What a {@code default} or {@code console} block and those that it includes have said so far. A later value replaces an
 * earlier one and {@code ""} takes it away, but lists add up until {@code ""} empties them.
 */
final class Attributes {
    private static final Set<String> LISTS = Set.of("ro", "rw", "aliases");
    private static final List<String> FLAGS = List.of(
            "autoreinit",
            "cstopb",
            "crtscts",
            "hupcl",
            "ixany",
            "ixoff",
            "ixon",
            "login",
            "ondemand",
            "reinitoncc",
            "striphigh",
            "unloved");

    private final Map<String, String> values = new HashMap<>(4);
    private final UserGroups users;
    private final Map<String, String> ground;

    /** Of a default block. */
    Attributes(UserGroups users) {
        this.users = users;
        this.ground = Map.of();
    }

    /** Of a console, on the ground of a default block that does not change any more. */
    Attributes(UserGroups users, Attributes ground) {
        this.users = users;
        this.ground = ground.values;
    }

    /** Takes over all that another block has set; what it has taken away is not set. */
    void include(Attributes other) {
        for (Map.Entry<String, String> said : other.values.entrySet()) {
            if (said.getValue().isEmpty()) {
                continue;
            }
            if (LISTS.contains(said.getKey())) {
                add(said.getKey(), said.getValue());
            } else {
                values.put(said.getKey(), said.getValue());
            }
        }
    }

    void take(Statement said) {
        String keyword = said.keyword();
        String value = said.text();
        if (keyword.equals("options")) {
            takeFlags(value);
        } else if (value.isEmpty()) {
            values.put(keyword, "");
        } else if (LISTS.contains(keyword)) {
            takeList(keyword, value);
        } else {
            values.put(keyword, keyword.equals("type") ? value.toLowerCase(Locale.ROOT) : value);
        }
    }

    private void takeFlags(String value) {
        if (value.isEmpty()) {
            FLAGS.forEach(flag -> values.put(flag, ""));
        }
        for (String word : Words.of(value)) {
            boolean off = word.startsWith("!");
            values.put((off ? word.substring(1) : word).toLowerCase(Locale.ROOT), off ? "no" : "yes");
        }
    }

    private void takeList(String keyword, String value) {
        for (String word : Words.of(value)) {
            add(keyword, keyword.equals("aliases") ? word : users.spelledOut(word));
        }
    }

    private void add(String keyword, String words) {
        String said = values.get(keyword);
        String before = said == null ? ground.getOrDefault(keyword, "") : said;
        values.put(keyword, before.isEmpty() ? words : before + ',' + words);
    }

    /** The console with that name; this must not change any more. */
    ConsoleEntry console(String name) {
        return new ConsoleEntry(name, values, ground);
    }
}
