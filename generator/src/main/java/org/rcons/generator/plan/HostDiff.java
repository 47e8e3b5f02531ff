package org.rcons.generator.plan;

import java.util.List;
import java.util.Set;

/**
 * What a change of a host's conserver.cf does to the sessions there.
 *
 * @param consoles of this host; those that it only redirects to others do not count
 * @param action what conserver must be told
 * @param reasons of the action, one line each
 */
public record HostDiff(Consoles consoles, Action action, List<String> reasons) {
    /** Keeps its own copy. */
    public HostDiff {
        reasons = List.copyOf(reasons);
    }

    /** The same where a conserver that does not run shall stay so. */
    public HostDiff withoutStart() {
        return new HostDiff(consoles, Action.NONE, reasons);
    }

    /** What conserver must be told so that it takes up the new file. */
    public enum Action {
        /** Nothing: the file amounts to the same, or it does not run and shall not. */
        NONE,
        /** It does not run: it is to be started. */
        START,
        /** To read its file again; who is not concerned notices a pause at most. */
        RELOAD,
        /** To stop and start: every session ends. */
        RESTART,
        /** To stop: no console is left, and with none it ends by itself at a reload. */
        STOP
    }

    /**
     * The consoles by what becomes of them; names in byte order.
     *
     * @param served all that the host serves afterwards
     * @param added new ones, in new groups
     * @param removed their sessions end
     * @param reset their lines are closed and opened again; sessions stay attached
     * @param kept something about them changes in place
     */
    public record Consoles(
            Set<String> served, List<String> added, List<String> removed, List<Altered> reset, List<Altered> kept) {
        /** Keeps its own copies. */
        public Consoles {
            served = Set.copyOf(served);
            added = List.copyOf(added);
            removed = List.copyOf(removed);
            reset = List.copyOf(reset);
            kept = List.copyOf(kept);
        }

        /** True if none comes, goes or changes. */
        public boolean isSame() {
            return added.isEmpty() && removed.isEmpty() && reset.isEmpty() && kept.isEmpty();
        }

        /** How many there were. */
        public int before() {
            return served.size() - added.size() + removed.size();
        }

        /** How many there are afterwards. */
        public int after() {
            return served.size();
        }

        /** How many are not touched in any way by a reload. */
        public int undisturbed() {
            return before() - removed.size() - reset.size() - kept.size();
        }
    }

    /**
     * A console that changes.
     *
     * @param console its name
     * @param attributes those that differ, in byte order
     */
    public record Altered(String console, List<String> attributes) {
        /** Keeps its own copy. */
        public Altered {
            attributes = List.copyOf(attributes);
        }

        /** True if those who are attached may get or lose rights. */
        public boolean rights() {
            return attributes.contains("ro") || attributes.contains("rw");
        }

        /** For people: {@code n1 (exec)}. */
        @Override
        public String toString() {
            return console + " (" + String.join(", ", attributes) + ')';
        }
    }

    /** For the user: a line that says it all, then what it is about, two blanks in front. */
    public List<String> summary(String host) {
        return new HostSummary(this).lines(host);
    }
}
