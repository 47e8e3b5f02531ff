package org.rcons.generator.cf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.rcons.protocol.conf.Statement;

/**
 * What a {@code default} or {@code console} block and those that it includes have said so far. A later value replaces an
 * earlier one and {@code ""} takes it away, but lists add up until {@code ""} empties them.
 */
final class Attributes {
    private static final Set<String> LISTS = Set.of("ro", "rw", "aliases");

    private final Map<String, String> values = new TreeMap<>();
    private final Map<String, List<String>> lists = new TreeMap<>();
    private final Map<String, String> flags = new TreeMap<>();
    private final UserGroups users;

    Attributes(UserGroups users) {
        this.users = users;
    }

    /** Takes over all that another block says. */
    void include(Attributes other) {
        values.putAll(other.values);
        flags.putAll(other.flags);
        other.lists.forEach((keyword, words) ->
                lists.computeIfAbsent(keyword, none -> new ArrayList<>()).addAll(words));
    }

    void take(Statement said) {
        String keyword = said.keyword();
        String value = said.text();
        if (keyword.equals("options")) {
            takeFlags(value);
        } else if (LISTS.contains(keyword)) {
            takeList(keyword, value);
        } else if (value.isEmpty()) {
            values.remove(keyword);
        } else {
            values.put(keyword, keyword.equals("type") ? value.toLowerCase(Locale.ROOT) : value);
        }
    }

    private void takeFlags(String value) {
        if (value.isEmpty()) {
            flags.clear();
        }
        for (String word : Words.of(value)) {
            boolean off = word.startsWith("!");
            flags.put((off ? word.substring(1) : word).toLowerCase(Locale.ROOT), off ? "no" : "yes");
        }
    }

    private void takeList(String keyword, String value) {
        List<String> words = lists.computeIfAbsent(keyword, none -> new ArrayList<>());
        if (value.isEmpty()) {
            words.clear();
        }
        for (String word : Words.of(value)) {
            words.add(keyword.equals("aliases") ? word : users.spelledOut(word));
        }
    }

    ConsoleEntry console(String name) {
        Map<String, String> all = new TreeMap<>(values);
        boolean exec = "exec".equals(values.get("type"));
        all.put("autoreinit", "yes");
        all.put("login", "yes");
        all.put("ixon", "yes");
        all.put("ixoff", exec ? "no" : "yes");
        all.putAll(flags);
        lists.forEach((keyword, words) -> {
            if (!words.isEmpty()) {
                all.put(keyword, String.join(",", words));
            }
        });
        return new ConsoleEntry(name, all);
    }
}
