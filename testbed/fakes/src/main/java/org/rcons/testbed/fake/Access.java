package org.rcons.testbed.fake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who may log in and who is more than a user (PROTOCOL.md 4 and 5.1). Immutable; every method gives a new one.
 *
 * <p>Its passwords are test data; it prints no password all the same.
 */
public final class Access {

    private enum Kind {
        TRUSTED,
        ALLOWED,
        REJECTED
    }

    private final Kind kind;
    private final Map<String, String> passwords;
    private final List<String> administrators;
    private final List<String> limited;

    private Access(Kind kind, Map<String, String> passwords, List<String> administrators, List<String> limited) {
        this.kind = kind;
        this.passwords = passwords;
        this.administrators = List.copyOf(administrators);
        this.limited = List.copyOf(limited);
    }

    /** Everybody is who they say they are; no password is asked. */
    public static Access trusted() {
        return new Access(Kind.TRUSTED, Map.of(), List.of(), List.of());
    }

    /** Every connection is answered with {@code access from your host refused}. */
    public static Access refused() {
        return new Access(Kind.REJECTED, Map.of(), List.of(), List.of());
    }

    /** A password is asked; add users with {@link #password}. */
    public static Access passwords() {
        return new Access(Kind.ALLOWED, Map.of(), List.of(), List.of());
    }

    /** The user {@code *any*} stands for everybody; an empty password is not asked for. The first match decides. */
    public Access password(String user, String password) {
        Map<String, String> more = new LinkedHashMap<>(passwords);
        more.put(user, password);
        return new Access(kind, more, administrators, limited);
    }

    public Access administrators(String... users) {
        return new Access(kind, passwords, join(administrators, users), limited);
    }

    /** Users that may not suspend, move or run local commands. */
    public Access limited(String... users) {
        return new Access(kind, passwords, administrators, join(limited, users));
    }

    boolean refuses() {
        return kind == Kind.REJECTED;
    }

    /** Whether no password is needed. */
    boolean admits(String user) {
        return kind == Kind.TRUSTED || accepts(user, "");
    }

    boolean accepts(String user, String password) {
        for (Map.Entry<String, String> entry : passwords.entrySet()) {
            if (entry.getKey().equals(user) || entry.getKey().equals("*any*")) {
                return entry.getValue().equals(password);
            }
        }
        return false;
    }

    boolean administers(String user) {
        return administrators.contains(user);
    }

    boolean limits(String user) {
        return limited.contains(user);
    }

    private static List<String> join(List<String> some, String... more) {
        List<String> all = new ArrayList<>(some);
        all.addAll(List.of(more));
        return all;
    }

    @Override
    public String toString() {
        return kind + " " + passwords.keySet() + " administrators " + administrators + " limited " + limited;
    }
}
