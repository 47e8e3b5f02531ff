package org.rcons.testbed.fake;

import java.util.List;

/** What a user may do on a console (PROTOCOL.md 9.1). */
enum Right {
    NONE,
    READ,
    WRITE;

    static Right of(String user, List<String> writers, List<String> readers) {
        if (listed(user, writers)) {
            return WRITE;
        }
        return listed(user, readers) ? READ : NONE;
    }

    /** An exact entry wins over {@code *}; {@code !user} denies. */
    private static boolean listed(String user, List<String> list) {
        if (list.contains("!" + user)) {
            return false;
        }
        return list.contains(user) || list.contains("*");
    }
}
