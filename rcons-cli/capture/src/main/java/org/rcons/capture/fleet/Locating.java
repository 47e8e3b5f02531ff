package org.rcons.capture.fleet;

import org.rcons.protocol.message.HostPort;
import org.rcons.protocol.netty.Whereabouts;
import org.rcons.protocol.session.ConserverException;

/** A master is asked for the group that serves it. */
final class Locating extends Stage {
    private final HostPort asked;

    Locating(ConsoleLife life) {
        super(life);
        this.asked = life.doubtful();
    }

    @Override
    void enter() {
        Pace.Hold hold = life.kit().pace().ask(asked, life.kit().now());
        if (hold == null) {
            life.locate();
        } else {
            life.held(hold);
        }
    }

    @Override
    void located(Whereabouts whereabouts) {
        if (whereabouts instanceof Whereabouts.At at) {
            life.kit().pace().answered(asked);
            life.trust();
            arrive(at.group());
        } else if (whereabouts instanceof Whereabouts.Unknown unknown) {
            failed(unknown.reason());
        }
    }

    private void arrive(HostPort group) {
        if (life.takePlace(group)) {
            life.become(new Opening(life, group));
        } else {
            life.become(new Parked(life));
        }
    }

    private void failed(ConserverException reason) {
        if (Fate.of(reason.endCause()).again() == Fate.Again.NEVER) {
            life.kit().pace().answered(asked);
        } else {
            life.distrust(reason.where());
            life.kit()
                    .pace()
                    .failed(
                            reason.where(),
                            reason.endCause(),
                            reason.toLine(),
                            life.kit().now());
        }
        life.failed(reason.endCause(), reason);
    }
}
