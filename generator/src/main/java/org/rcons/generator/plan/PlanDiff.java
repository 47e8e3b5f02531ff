package org.rcons.generator.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.rcons.generator.cf.ConsoleEntry;
import org.rcons.generator.cf.ServerFile;
import org.rcons.generator.plan.HostDiff.Action;
import org.rcons.generator.plan.HostDiff.Altered;
import org.rcons.generator.plan.HostDiff.Consoles;

/**
 * Compares what a conserver runs with what it shall run.
 *
 * <p>A console is known by its name. {@link LineState} says which attributes reset it. Settings of the {@code config}
 * block are taken up at a reload but for six, as conserver's own warning says (measured on 8.2.7). Options of the program
 * that overrule such a setting ({@code -p}, {@code -b}, {@code -c}) are not looked at: then a restart is foretold where
 * a reload would do.
 */
public final class PlanDiff {
    private static final List<String> AT_START_ONLY = List.of(
            "daemonmode", "primaryport", "secondaryport", "sslcacertificatefile", "sslcredentials", "sslreqclientcert");

    private final Predicate<String> served;

    /**
     * For one host.
     *
     * @param served true for a {@code master} that means this host: its consoles are served there, others are only
     *     redirected to
     */
    public PlanDiff(Predicate<String> served) {
        this.served = served;
    }

    /**
     * A conserver's file and options.
     *
     * @param text of conserver.cf, one char a byte (ISO 8859-1); null if there is none
     * @param groupSize consoles a group; 0 if no conserver runs, or if it is not to be changed
     */
    public record Setup(@Nullable String text, int groupSize) {}

    /**
     * Compares.
     *
     * @param old the file as it is and the group size of the conserver that runs
     * @param next the file as it shall be and the group size wanted
     */
    public HostDiff compare(Setup old, Setup next) {
        ServerFile before = ServerFile.read("conserver.cf", text(old));
        ServerFile after = text(next).equals(text(old)) ? before : ServerFile.read("conserver.cf", text(next));
        Consoles consoles = consoles(served(before), served(after));
        if (old.groupSize() == 0) {
            return new HostDiff(consoles, after.consoles().isEmpty() ? Action.NONE : Action.START, List.of());
        }
        if (after.consoles().isEmpty()) {
            return new HostDiff(consoles, Action.STOP, List.of("conserver ends when its file has no console"));
        }
        List<String> reasons = restartReasons(old, next, before, after);
        if (!reasons.isEmpty()) {
            return new HostDiff(consoles, Action.RESTART, reasons);
        }
        return new HostDiff(consoles, isSame(before, after) ? Action.NONE : Action.RELOAD, List.of());
    }

    private static String text(Setup setup) {
        return setup.text() == null ? "" : setup.text();
    }

    private Map<String, ConsoleEntry> served(ServerFile file) {
        Map<String, ConsoleEntry> all = new LinkedHashMap<>();
        for (ConsoleEntry console : file.consoles().values()) {
            if (served.test(console.master())) {
                all.put(console.name(), console);
            }
        }
        return all;
    }

    private static Consoles consoles(Map<String, ConsoleEntry> before, Map<String, ConsoleEntry> after) {
        List<String> removed = new ArrayList<>();
        List<Altered> reset = new ArrayList<>();
        List<Altered> kept = new ArrayList<>();
        for (ConsoleEntry old : new TreeMap<>(before).values()) {
            ConsoleEntry next = after.get(old.name());
            if (next == null) {
                removed.add(old.name());
            } else {
                alter(old, next, reset, kept);
            }
        }
        TreeSet<String> added = new TreeSet<>(after.keySet());
        added.removeAll(before.keySet());
        return new Consoles(after.keySet(), List.copyOf(added), removed, reset, kept);
    }

    private static void alter(ConsoleEntry old, ConsoleEntry next, List<Altered> reset, List<Altered> kept) {
        if (old.equals(next)) {
            return;
        }
        boolean resets = !LineState.of(old).equals(LineState.of(next));
        (resets ? reset : kept).add(new Altered(old.name(), differing(old.attributes(), next.attributes())));
    }

    private static List<String> differing(Map<String, String> one, Map<String, String> other) {
        List<String> keywords = new ArrayList<>();
        TreeSet<String> all = new TreeSet<>(one.keySet());
        all.addAll(other.keySet());
        for (String keyword : all) {
            if (!Objects.equals(one.get(keyword), other.get(keyword))) {
                keywords.add(keyword);
            }
        }
        return keywords;
    }

    private static List<String> restartReasons(Setup old, Setup next, ServerFile before, ServerFile after) {
        List<String> reasons = new ArrayList<>();
        if (next.groupSize() != 0 && next.groupSize() != old.groupSize()) {
            reasons.add("consoles a group go from " + old.groupSize() + " to " + next.groupSize()
                    + ", which conserver takes at its start only (-m)");
        }
        for (String setting : differing(before.settings(), after.settings())) {
            String keyword = setting.substring(setting.lastIndexOf(' ') + 1);
            if (AT_START_ONLY.contains(keyword)) {
                reasons.add(keyword + " changes, which conserver reads at its start only");
            }
        }
        return reasons;
    }

    /** What is not understood counts as a difference wherever it might be one. */
    private static boolean isSame(ServerFile before, ServerFile after) {
        return before.consoles().equals(after.consoles())
                && before.settings().equals(after.settings())
                && before.others().equals(after.others())
                && before.warnings().equals(after.warnings());
    }
}
