package org.rcons.generator.apply;

import java.util.List;
import org.rcons.generator.plan.HostFacts;

/**
 * What is on a conserver host.
 *
 * @param facts for the plan
 * @param masters that read the file now; none if conserver does not run
 */
public record Found(HostFacts facts, List<RunningMaster> masters) {
    /** Keeps its own copy. */
    public Found {
        masters = List.copyOf(masters);
    }
}
