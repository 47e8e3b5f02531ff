package org.rcons.protocol.netty;

import io.netty.channel.ChannelHandlerContext;
import org.jspecify.annotations.Nullable;
import org.rcons.protocol.session.Answer;
import org.rcons.protocol.session.ConserverException;
import org.rcons.protocol.session.Effect;
import org.rcons.protocol.session.Journey;
import org.rcons.protocol.session.Leg;

/** Makes a journey: one connection a leg, one leg after the other. */
final class Traveller implements Connection.Owner {
    private final Outfit outfit;
    private final Journey journey;
    private final Goal goal;
    private @Nullable Leg leg;

    /** What the journey is for. Called by one thread at a time. */
    interface Goal {
        /** Connected, output, signal, and the end of a session that was connected. */
        void take(ChannelHandlerContext context, Effect effect);

        /** The journey is over without a console. */
        void arrived();

        /** The journey failed. */
        void failed(ConserverException reason);
    }

    Traveller(Outfit outfit, Journey journey, Goal goal) {
        this.outfit = outfit;
        this.journey = journey;
        this.goal = goal;
    }

    void begin() {
        go(journey.begin());
    }

    private void go(@Nullable Leg next) {
        leg = next;
        if (next == null) {
            goal.arrived();
        } else {
            new Connection(outfit, outfit.transport().loops(), next, this).open();
        }
    }

    /** A client that is shut down gets nowhere: a list of places to try ends with the first. */
    @Override
    public void unreachable(ConserverException reason) {
        if (outfit.transport().isClosed()) {
            goal.failed(reason);
        } else {
            legFailed(reason);
        }
    }

    private void legFailed(ConserverException failure) {
        try {
            go(journey.afterFailure(failure));
        } catch (ConserverException e) {
            goal.failed(e);
        }
    }

    private void legDone(Answer answer) {
        try {
            go(journey.after(answer));
        } catch (ConserverException e) {
            goal.failed(e);
        }
    }

    @Override
    public void take(ChannelHandlerContext context, Effect effect) {
        if (effect instanceof Effect.Connected) {
            leg = null;
        }
        if (leg == null) {
            goal.take(context, effect);
        } else if (effect instanceof Effect.Done done) {
            legDone(done.answer());
        } else if (effect instanceof Effect.Failed failed) {
            legFailed(failed.reason());
        }
    }
}
