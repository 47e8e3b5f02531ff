package org.rcons.protocol.netty;

import java.util.List;
import java.util.function.Consumer;
import org.rcons.protocol.message.ConsoleName;
import org.rcons.protocol.message.HostPort;
import org.rcons.protocol.message.Redirect;
import org.rcons.protocol.session.ConserverException;
import org.rcons.protocol.session.Trail;

/** One console that is looked for. Confined to the locator's loop. */
final class Search {
    private final ConsoleName name;
    private final Trail trail;
    private final Consumer<Search> again;
    private final Consumer<Whereabouts> then;

    /**
     * A search.
     *
     * @param again asks at the next place
     * @param then hears the end, once
     */
    Search(ConsoleName name, Trail trail, Consumer<Search> again, Consumer<Whereabouts> then) {
        this.name = name;
        this.trail = trail;
        this.again = again;
        this.then = then;
    }

    ConsoleName name() {
        return name;
    }

    Trail.Stop place() {
        return trail.current();
    }

    void elsewhere(List<Redirect> items) {
        try {
            trail.follow(items);
        } catch (ConserverException e) {
            then.accept(new Whereabouts.Unknown(e));
            return;
        }
        again.accept(this);
    }

    void here(HostPort where) {
        then.accept(new Whereabouts.At(where));
    }

    void failed(ConserverException reason) {
        if (trail.goOn()) {
            again.accept(this);
        } else {
            end(reason);
        }
    }

    /** Ends it although there may be other places to try. */
    void end(ConserverException reason) {
        then.accept(new Whereabouts.Unknown(reason));
    }
}
