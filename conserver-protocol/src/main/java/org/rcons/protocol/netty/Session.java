package org.rcons.protocol.netty;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import org.jspecify.annotations.Nullable;
import org.rcons.protocol.session.Attachment;
import org.rcons.protocol.session.ConserverException;
import org.rcons.protocol.session.Effect;
import org.rcons.protocol.session.EndCause;
import org.rcons.protocol.wire.Command;

/** One console's goal: to be open, and to be told of. */
abstract class Session<C extends WatchedConsole> implements Traveller.Goal {
    private @Nullable C console;

    abstract C open(Channel channel, Attachment attachment);

    abstract void connected(C open);

    abstract void output(byte[] bytes);

    abstract void signal(C open, Command command);

    abstract void ended(EndCause cause, @Nullable ConserverException failure);

    @Override
    public final void take(ChannelHandlerContext context, Effect effect) {
        if (effect instanceof Effect.Connected connected) {
            C open = open(context.channel(), connected.attachment());
            console = open;
            connected(open);
        } else if (effect instanceof Effect.Output output) {
            output(output.bytes());
        } else if (effect instanceof Effect.Signal signal && console != null) {
            signal(console, signal.command());
        } else if (effect instanceof Effect.Failed failed) {
            over(failed.reason());
        } else if (effect instanceof Effect.Done) {
            over(null);
        }
    }

    private void over(@Nullable ConserverException failure) {
        if (console != null && console.isLeaving()) {
            ended(EndCause.USER_LEFT, null);
        } else {
            ended(failure == null ? EndCause.SERVER_CLOSED : failure.endCause(), failure);
        }
    }

    @Override
    public final void arrived() {
        throw new IllegalStateException("an attach ended without a console");
    }

    @Override
    public final void failed(ConserverException reason) {
        ended(reason.endCause(), reason);
    }
}
