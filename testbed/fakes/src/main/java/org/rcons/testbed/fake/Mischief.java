package org.rcons.testbed.fake;

import java.util.EnumSet;
import java.util.Set;

/**
 * A misbehaviour, the answer it spoils and the processes that misbehave.
 *
 * @param how what goes wrong
 * @param when which answer is spoiled
 * @param where which processes do it
 */
public record Mischief(Misbehaviour how, Moment when, Set<Stage> where) {

    public Mischief {
        where = Set.copyOf(where);
        if (where.isEmpty()) {
            throw new IllegalArgumentException("a mischief needs at least one stage");
        }
    }

    /** The misbehaviour at its usual moment, on the master and the groups. */
    public static Mischief of(Misbehaviour how) {
        return new Mischief(how, how.usualMoment(), EnumSet.allOf(Stage.class));
    }

    public Mischief at(Moment moment) {
        return new Mischief(how, moment, where);
    }

    public Mischief on(Stage stage) {
        return new Mischief(how, when, Set.of(stage));
    }
}
