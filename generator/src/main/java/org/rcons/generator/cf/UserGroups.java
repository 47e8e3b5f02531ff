package org.rcons.generator.cf;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.rcons.protocol.conf.Block;
import org.rcons.protocol.conf.Statement;

/** The {@code group} blocks so far. A list can name only groups that are defined above it; below, the word is a user. */
final class UserGroups {
    private final Map<String, Set<String>> members = new HashMap<>();

    void take(Block block) {
        Set<String> users = new LinkedHashSet<>();
        for (Statement said : block.statements()) {
            if (said.text().isEmpty()) {
                users.clear();
            }
            for (String word : Words.of(said.text())) {
                users.add(spelledOut(word));
            }
        }
        members.put(block.name(), users);
    }

    /** A word of a list of users, with the members if it is a group, so that two lists with equal rights look equal. */
    String spelledOut(String word) {
        String name = word.startsWith("!") ? word.substring(1) : word;
        Set<String> users = members.get(name);
        return users == null ? word : word + users;
    }
}
