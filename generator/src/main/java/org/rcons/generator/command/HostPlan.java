package org.rcons.generator.command;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.rcons.generator.apply.Expectation;
import org.rcons.generator.apply.HostChange;
import org.rcons.generator.cf.ServerFile;
import org.rcons.generator.plan.Fragmentation;
import org.rcons.generator.plan.HostDiff;
import org.rcons.generator.plan.HostFacts;
import org.rcons.generator.plan.HostTask;
import org.rcons.generator.plan.LogFolders;
import org.rcons.generator.plan.PlanDiff;

/**
 * What is to become of one conserver host.
 *
 * @param task why
 * @param facts what is there now
 * @param file the new text of conserver.cf
 * @param options the new text of the options file; null if that is not ours to change
 * @param groupSize consoles a group, or 0 if that is not ours to change
 * @param excerpt of the new file, what conserver is to read before it counts
 * @param served whether a {@code master} means this host
 */
record HostPlan(
        HostTask task,
        HostFacts facts,
        String file,
        @Nullable String options,
        int groupSize,
        String excerpt,
        Predicate<String> served) {

    /** The text of conserver.cf as it is; empty if there is none. */
    String before() {
        String before = facts.file();
        return before == null ? "" : before;
    }

    /** What it does to the sessions there. */
    HostDiff diff() {
        int running = facts.service().groupSize();
        HostDiff diff = new PlanDiff(served)
                .compare(new PlanDiff.Setup(facts.file(), running), new PlanDiff.Setup(file, groupSize));
        return diff.action() == HostDiff.Action.START && task.change().removesOnly() ? diff.withoutStart() : diff;
    }

    /** The lines for the user: the effects, and what a restart would bring. */
    List<String> effects(HostDiff diff) {
        List<String> lines = new ArrayList<>(diff.summary(task.host()));
        HostFacts.Service service = facts.service();
        if (service.groupSize() > 0 && diff.action() == HostDiff.Action.RELOAD) {
            int size = groupSize > 0 ? groupSize : service.groupSize();
            HostDiff.Consoles consoles = diff.consoles();
            int added = consoles.added().size();
            lines.addAll(new Fragmentation(service.groups(), consoles.after(), size, added).lines());
        }
        return lines;
    }

    /**
     * For the hosts themselves.
     *
     * @param read false if no conserver reads the file for now: then nobody's logs matter
     */
    HostChange change(String path, boolean read) {
        boolean adds = !task.change().removesOnly();
        HostChange.Checks checks = new HostChange.Checks(excerpt, read ? logFolders(path) : List.of());
        return new HostChange(
                task.host(), task.here(), path, facts, file, options, expectation(), groupSize, checks, adds);
    }

    /** Removing entries takes no log away from anybody. */
    private List<String> logFolders(String path) {
        return task.change().removesOnly() || file.equals(facts.file())
                ? List.of()
                : LogFolders.of(ServerFile.read(path, file), served);
    }

    /** Where no conserver runs, there is nothing to be compared with. */
    private Expectation expectation() {
        if (facts.service().groupSize() == 0) {
            return Expectation.of(Set.of(), task.change().served(), Set.of());
        }
        HostDiff.Consoles consoles = diff().consoles();
        Set<String> before = new HashSet<>(consoles.served());
        before.removeAll(consoles.added());
        before.addAll(consoles.removed());
        Set<String> changed = new HashSet<>();
        consoles.reset().forEach(altered -> changed.add(altered.console()));
        consoles.kept().forEach(altered -> changed.add(altered.console()));
        return Expectation.of(before, consoles.served(), changed);
    }
}
