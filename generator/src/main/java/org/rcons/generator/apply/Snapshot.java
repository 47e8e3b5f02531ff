package org.rcons.generator.apply;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.rcons.protocol.message.ConsoleInfo;
import org.rcons.protocol.session.Survey;

/**
 * The consoles that a conserver serves at a moment, and who is on them.
 *
 * @param consoles by name
 */
record Snapshot(Map<String, Seen> consoles) {
    /**
     * One console.
     *
     * @param group the pid of its process: another one means that all sessions of the group ended
     * @param users who is on it, as {@code user@host}
     */
    record Seen(long group, List<String> users) {}

    static Snapshot of(List<Survey.Section> listing) {
        Map<String, Seen> consoles = new HashMap<>();
        for (Survey.Section section : listing) {
            for (String line : section.lines()) {
                ConsoleInfo info = ConsoleInfo.parse(line);
                if (info != null) {
                    consoles.put(info.name(), new Seen(info.server().pid(), users(info)));
                }
            }
        }
        return new Snapshot(consoles);
    }

    private static List<String> users(ConsoleInfo info) {
        List<String> users = new ArrayList<>();
        for (ConsoleInfo.User user : info.users()) {
            users.add(user.user() + '@' + user.host());
        }
        return users;
    }

    /** What is not yet as it should be, in order of name: {@code n1} is not served, {@code -n2} still is. */
    Set<String> wanting(Expectation expected) {
        Set<String> wanting = new TreeSet<>();
        for (String name : expected.served()) {
            if (!consoles.containsKey(name)) {
                wanting.add(name);
            }
        }
        for (String name : expected.gone()) {
            if (consoles.containsKey(name)) {
                wanting.add('-' + name);
            }
        }
        return wanting;
    }

    /** How many sessions there are on some consoles. */
    int sessions(Set<String> names) {
        int count = 0;
        for (String name : names) {
            Seen seen = consoles.get(name);
            count += seen == null ? 0 : seen.users().size();
        }
        return count;
    }

    /**
     * Sessions on some consoles that were there before.
     *
     * @return {@code user@host on console}, in order
     */
    List<String> lost(Snapshot before, Set<String> names) {
        List<String> lost = new ArrayList<>();
        for (String name : new TreeSet<>(names)) {
            Seen was = before.consoles.get(name);
            Seen is = consoles.get(name);
            if (was != null) {
                List<String> left = new ArrayList<>(was.users());
                if (is != null && is.group() == was.group()) {
                    is.users().forEach(left::remove);
                }
                left.forEach(user -> lost.add(user + " on " + name));
            }
        }
        return lost;
    }

    /** True if some of these consoles are served by another process than before, so that no session can have lived on. */
    boolean moved(Snapshot before, Set<String> names) {
        for (String name : names) {
            Seen was = before.consoles.get(name);
            Seen is = consoles.get(name);
            if (was != null && !was.users().isEmpty() && (is == null || is.group() != was.group())) {
                return true;
            }
        }
        return false;
    }
}
