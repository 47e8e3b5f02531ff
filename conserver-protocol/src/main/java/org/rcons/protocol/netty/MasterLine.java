package org.rcons.protocol.netty;

import io.netty.channel.ChannelHandlerContext;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.rcons.protocol.session.ConserverException;
import org.rcons.protocol.session.Effect;
import org.rcons.protocol.session.EndCause;
import org.rcons.protocol.session.Step;

/** One connection to a master, on which one question is asked after the other. Its state is its event loop's. */
@SuppressWarnings("FutureReturnValueIgnored") // a close is heard of as an effect; a timer that is late does nothing
final class MasterLine implements Traveller.Goal {
    /** How long a connection is kept that nobody needs. */
    private static final long KEEP_MILLIS = 1_000;

    private final MasterQueue queue;
    private MasterQueue.@Nullable Inquirer asking;
    private boolean over;
    private volatile @Nullable ChannelHandlerContext connection;
    private volatile boolean closing;

    MasterLine(MasterQueue queue) {
        this.queue = queue;
    }

    @Override
    public void take(ChannelHandlerContext context, Effect effect) {
        if (effect instanceof Effect.Ready) {
            connection = context;
            next(context);
        } else if (effect instanceof Effect.Located located && asking != null) {
            MasterQueue.Inquirer served = asking;
            asking = null;
            served.answered(located.answer());
        } else if (effect instanceof Effect.Failed failed) {
            ended(failed.reason());
        } else if (effect instanceof Effect.Done) {
            ended(new ConserverException(queue.master(), EndCause.LOST, Step.REPLY, "the connection was closed"));
        }
    }

    private void next(ChannelHandlerContext context) {
        if (over) {
            return;
        }
        if (closing) {
            context.close();
            return;
        }
        asking = queue.next(this);
        if (asking == null) {
            context.executor().schedule(() -> retire(context), KEEP_MILLIS, TimeUnit.MILLISECONDS);
        } else if (context.handler() instanceof DialogueHandler handler) {
            handler.perform(context, handler.dialogue().call(asking.name()));
        }
    }

    private void retire(ChannelHandlerContext context) {
        if (asking == null && queue.retire(this)) {
            context.close();
        }
    }

    /** Somebody waits while this connection has nothing to do. For any thread. */
    void wake() {
        ChannelHandlerContext context = connection;
        if (context != null) {
            context.executor().execute(() -> next(context));
        }
    }

    private void ended(ConserverException reason) {
        over = true;
        MasterQueue.Inquirer lost = asking;
        asking = null;
        queue.ended(this);
        if (lost != null) {
            lost.failed(reason);
        }
    }

    /** For any thread. */
    void close() {
        closing = true;
        ChannelHandlerContext context = connection;
        if (context != null) {
            context.close();
        }
    }

    @Override
    public void arrived() {
        queue.ended(this);
    }

    @Override
    public void failed(ConserverException reason) {
        queue.unreachable(this, reason);
    }
}
