package org.rcons.generator.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rcons.generator.plan.HostDiff.Action;
import org.rcons.generator.plan.HostDiff.Altered;
import org.rcons.generator.plan.HostDiff.Consoles;

/** A {@link HostDiff} in words. */
final class HostSummary {
    private static final int MAX_NAMES = 10;

    private final HostDiff diff;
    private final Consoles consoles;

    HostSummary(HostDiff diff) {
        this.diff = diff;
        this.consoles = diff.consoles();
    }

    List<String> lines(String host) {
        List<String> lines = new ArrayList<>();
        lines.add(host + ": " + counts() + "; " + effect());
        for (String reason : diff.reasons()) {
            lines.add("  " + action() + ": " + reason);
        }
        if (diff.action() == Action.NONE) {
            named(lines, "disappear", consoles.removed());
        } else if (diff.action() != Action.START) {
            named(lines, "disappear, their sessions end", consoles.removed());
        }
        if (diff.action() == Action.RELOAD) {
            named(lines, "reset, their sessions stay", consoles.reset());
            named(lines, "change in place", consoles.kept());
            named(lines, "with other rights, also for those who are attached", rights());
        }
        return lines;
    }

    private String counts() {
        String altered =
                Integer.toString(consoles.reset().size() + consoles.kept().size());
        return "+" + consoles.added().size() + " -" + consoles.removed().size() + " ~" + altered + " of "
                + consoles.before() + " consoles";
    }

    private String effect() {
        return switch (diff.action()) {
            case NONE -> consoles.isSame() ? "nothing to do" : "conserver does not run there";
            case START -> "conserver does not run there: start";
            case RELOAD -> consoles.undisturbed() + " undisturbed; reload";
            case RESTART -> "restart: the sessions of all " + consoles.before() + " consoles end";
            case STOP -> "stop: the sessions of all " + consoles.before() + " consoles end";
        };
    }

    private String action() {
        return diff.action().name().toLowerCase(Locale.ROOT);
    }

    private List<String> rights() {
        List<String> names = new ArrayList<>();
        for (List<Altered> some : List.of(consoles.reset(), consoles.kept())) {
            for (Altered altered : some) {
                if (altered.rights()) {
                    names.add(altered.console());
                }
            }
        }
        return names;
    }

    private static void named(List<String> lines, String what, List<?> names) {
        if (names.isEmpty()) {
            return;
        }
        StringBuilder line = new StringBuilder("  ")
                .append(names.size())
                .append(' ')
                .append(what)
                .append(':');
        for (Object name : names.subList(0, Math.min(MAX_NAMES, names.size()))) {
            line.append(' ').append(name);
        }
        if (names.size() > MAX_NAMES) {
            line.append(" ...");
        }
        lines.add(line.toString());
    }
}
