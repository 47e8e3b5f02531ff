package org.rcons.protocol.netty;

import io.netty.channel.ChannelHandlerContext;
import org.jspecify.annotations.Nullable;
import org.rcons.protocol.session.ConserverException;
import org.rcons.protocol.session.Effect;
import org.rcons.protocol.session.EndCause;
import org.rcons.protocol.session.Step;

/** A session that only looks. */
final class WatchSession implements Traveller.Goal {
    private final WatchListener listener;
    private @Nullable WatchedConsole console;
    private boolean ended;

    WatchSession(WatchListener listener) {
        this.listener = listener;
    }

    @Override
    public void take(ChannelHandlerContext context, Effect effect) {
        if (ended) {
            return;
        }
        if (effect instanceof Effect.Connected connected) {
            console = new WatchedConsole(context.channel(), connected.attachment());
            listener.connected(console);
        } else if (effect instanceof Effect.Output output) {
            listener.output(output.bytes());
        } else if (effect instanceof Effect.Signal signal && console != null) {
            refuse(console, signal);
        } else if (effect instanceof Effect.Failed failed) {
            end(failed.reason());
        } else if (effect instanceof Effect.Done) {
            end(null);
        }
    }

    /** A server asks for something local only if its client wanted it, which this one never does; every answer is input. */
    private void refuse(WatchedConsole from, Effect.Signal signal) {
        String came = "the server asked for " + signal.command();
        end(new ConserverException(from.attachment().where(), EndCause.NOT_UNDERSTOOD, Step.OPEN, came));
        from.close();
    }

    private void end(@Nullable ConserverException failure) {
        ended = true;
        if (console != null && console.isLeaving()) {
            listener.ended(EndCause.USER_LEFT, null);
        } else {
            listener.ended(failure == null ? EndCause.SERVER_CLOSED : failure.endCause(), failure);
        }
    }

    @Override
    public void arrived() {
        throw new IllegalStateException("an attach ended without a console");
    }

    @Override
    public void failed(ConserverException reason) {
        listener.ended(reason.endCause(), reason);
    }
}
