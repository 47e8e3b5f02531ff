package org.rcons.generator.command;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rcons.generator.plan.HostFacts;
import org.rcons.generator.plan.HostTask;

/** Where the facts about conserver hosts come from. */
interface Hosts {
    /**
     * What is on the hosts of these tasks, in their order.
     *
     * @throws InterruptedException if the user gives up
     */
    List<Answer> facts(List<HostTask> tasks) throws InterruptedException;

    /**
     * What is on one host.
     *
     * @param found null if it cannot be asked
     * @param failure why not; empty if it can
     */
    record Answer(@Nullable HostFacts found, String failure) {}
}
