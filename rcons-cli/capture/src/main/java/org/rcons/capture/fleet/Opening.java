package org.rcons.capture.fleet;

import org.jspecify.annotations.Nullable;
import org.rcons.protocol.message.HostPort;
import org.rcons.protocol.session.ConserverException;
import org.rcons.protocol.session.EndCause;

/** On its way into a group, where it has a place. */
final class Opening extends Stage {
    private final HostPort group;
    private boolean visiting;

    Opening(ConsoleLife life, HostPort group) {
        super(life);
        this.group = group;
    }

    @Override
    void enter() {
        Pace.Hold hold = life.kit().pace().ask(group, life.kit().now());
        if (hold == null) {
            visiting = true;
            life.presence().open(group, life);
        } else {
            life.note(hold.reason());
            life.pause();
        }
    }

    @Override
    void opened(Door door) {
        life.kit().pace().answered(group);
        life.become(new Open(life, door));
    }

    @Override
    void ended(EndCause cause, @Nullable ConserverException failure) {
        visiting = false;
        String reason = Ending.line(cause, failure, group);
        if (Fate.of(cause).again() == Fate.Again.NEVER) {
            life.kit().pace().answered(group);
        } else {
            life.kit().pace().failed(group, cause, reason, life.kit().now());
        }
        life.failed(Fate.atGroup(cause), reason);
    }

    @Override
    boolean isVisiting() {
        return visiting;
    }
}
