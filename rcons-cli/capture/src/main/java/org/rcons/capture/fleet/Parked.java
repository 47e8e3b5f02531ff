package org.rcons.capture.fleet;

import org.jspecify.annotations.Nullable;

/** Its group is full. Its turn is given back and its time stands still until there is a place. */
final class Parked extends Stage {
    Parked(ConsoleLife life) {
        super(life);
    }

    @Override
    void enter() {
        life.allowance().stop(life.kit().now());
        life.giveTurnBack();
    }

    /** It may have taken long: the group is looked for again. */
    @Override
    void turn(Turns.@Nullable Place place) {
        life.begin(place);
        life.become(new Locating(life));
    }
}
