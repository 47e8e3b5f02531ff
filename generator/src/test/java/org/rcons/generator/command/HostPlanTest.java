package org.rcons.generator.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rcons.generator.plan.Change;
import org.rcons.generator.plan.HostFacts;
import org.rcons.generator.plan.HostTask;
import org.rcons.generator.plan.Machine;

final class HostPlanTest {
    private static final String BEFORE = "console n1 { master localhost; type exec; exec cat; }\n";
    private static final String AFTER = BEFORE + "console n2 { master localhost; type exec; exec cat; }\n";

    private static List<String> effects(int groups) {
        HostFacts facts = new HostFacts(
                new Machine("sn1", List.of(), List.of(), false),
                new HostFacts.Conserver("8.2.7", true),
                BEFORE,
                new HostFacts.Service(HostFacts.Kind.DEBIAN, "/etc/conserver/server.conf", null, 16, groups),
                null);
        HostTask task = new HostTask("sn1", false, new Change.Remove(Set.of()));
        HostPlan plan = new HostPlan(task, facts, AFTER, null, 0, AFTER, "localhost"::equals);
        return plan.effects(plan.diff());
    }

    @Test
    void effects_countTheGroupsThatRun() {
        assertEquals(
                "  after the reload 12 groups serve 2 consoles, 1 would do: 3 MB and 0.00 s of freeze at a reload more",
                effects(11).get(1));
    }

    @Test
    void effects_whenTheGroupsAreNotKnown_takeThemForPacked() {
        assertEquals(
                "  after the reload 2 groups serve 2 consoles, 1 would do: 0 MB and 0.00 s of freeze at a reload more",
                effects(0).get(1));
    }
}
