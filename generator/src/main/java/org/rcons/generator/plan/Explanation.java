package org.rcons.generator.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** What {@code --explain} says of one conserver host: the sizes that were considered, the choice, and why. */
public final class Explanation {
    private static final List<Integer> SIZES = List.of(16, 32, 64, 100, 128, 200, 256, 339, 512, 1024);
    private static final String HEAD =
            "  per child  children  refusing s  all up s  reload s  stall s  memory MB  files";

    private final GroupSize size;
    private final GroupSize.Choice choice;

    /** For a choice among the sizes of a host. */
    public Explanation(GroupSize size, GroupSize.Choice choice) {
        this.size = size;
        this.choice = choice;
    }

    /** The text, line by line. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(assumptions());
        lines.add(HEAD);
        TreeSet<Integer> sizes = new TreeSet<>(SIZES);
        sizes.add(choice.perChild());
        for (int perChild : sizes) {
            lines.add(row(perChild));
        }
        lines.add(chosen());
        lines.add("why not more: " + choice.reason());
        lines.add("refusing: clients get \"Connection refused\" after a start; reload: processor time; stall: how long"
                + " dead TCP lines make the clients of a child wait, once a minute; files: descriptors of a full child,"
                + " of " + size.descriptorLimit());
        return lines;
    }

    /** What holds for every tuned host: what it needs itself, and what was left out on purpose. */
    public static List<String> remarks() {
        return Tuner.REMARKS;
    }

    private String assumptions() {
        ConsoleMix mix = size.mix();
        StringBuilder text = new StringBuilder().append(mix.total()).append(" consoles:");
        for (LineKind kind : LineKind.values()) {
            if (mix.count(kind) > 0) {
                text.append(' ')
                        .append(mix.count(kind))
                        .append(' ')
                        .append(kind.text())
                        .append(',');
            }
        }
        return text
                + (mix.logged() ? " logged;" : " not logged;")
                + String.format(
                        Locale.ROOT,
                        " room for %d clients a child; %.0f %% of the lines dead",
                        mix.load().clients(),
                        100 * mix.load().deadShare());
    }

    private String row(int perChild) {
        Prediction at = size.at(perChild);
        return String.format(
                        Locale.ROOT,
                        "%s %9d %9d %11.1f %9.1f %9.2f %8.1f %10.0f %6d  %s",
                        perChild == choice.perChild() ? "*" : " ",
                        perChild,
                        at.children(),
                        at.refusingSeconds(),
                        at.allUpSeconds(),
                        at.reloadSeconds(),
                        at.stallSeconds(),
                        at.memoryMegabytes(),
                        at.descriptors(),
                        remark(perChild))
                .stripTrailing();
    }

    private String remark(int perChild) {
        String verdict = size.verdict(perChild).text();
        return verdict.isEmpty() && perChild == GroupSize.DEFAULT ? "conserver's default" : verdict;
    }

    private String chosen() {
        Prediction mine = choice.prediction();
        Prediction usual = size.at(GroupSize.DEFAULT);
        return String.format(
                Locale.ROOT,
                "chosen: %d a child = %d children and the master; conserver's default of %d: %d children and the"
                        + " master. Clients are refused for %.1f s after a start instead of %.1f s; %.0f MB instead of"
                        + " %.0f MB",
                mine.perChild(),
                mine.children(),
                GroupSize.DEFAULT,
                usual.children(),
                mine.refusingSeconds(),
                usual.refusingSeconds(),
                mine.memoryMegabytes(),
                usual.memoryMegabytes());
    }
}
