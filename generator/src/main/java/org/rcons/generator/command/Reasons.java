package org.rcons.generator.command;

import java.util.List;
import org.rcons.generator.inventory.Site;
import org.rcons.generator.plan.Explanation;
import org.rcons.generator.plan.GroupSize;
import org.rcons.generator.plan.HostTask;
import org.rcons.generator.plan.NameService;

/** Why a host gets its number of consoles a group: {@code --explain}. */
final class Reasons {
    private final Drafts drafts;
    private final Screen screen;

    Reasons(Order order, Site site, NameService names, Screen screen) {
        this.drafts = new Drafts(order, site, names);
        this.screen = screen;
    }

    ExitStatus explain(List<HostTask> tasks) throws FailedException {
        for (HostTask task : tasks) {
            try {
                GroupSize size = drafts.size(task);
                screen.result(task.host() + ":");
                new Explanation(size, drafts.choice(size)).lines().forEach(screen::result);
            } catch (IllegalArgumentException e) {
                throw new FailedException(ExitStatus.USAGE, e);
            }
        }
        Explanation.remarks().forEach(screen::result);
        return ExitStatus.OK;
    }
}
