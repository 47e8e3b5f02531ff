package org.rcons.capture.fleet;

import org.jspecify.annotations.Nullable;

/** Its turn has not come yet: its time does not run. */
final class Waiting extends Stage {
    Waiting(ConsoleLife life) {
        super(life);
    }

    @Override
    void turn(Turns.@Nullable Place place) {
        life.begin(place);
        life.kit().listener().begun(life.node());
        life.become(new Locating(life));
    }
}
