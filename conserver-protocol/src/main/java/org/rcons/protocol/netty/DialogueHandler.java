package org.rcons.protocol.netty;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.ScheduledFuture;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.rcons.protocol.message.HostPort;
import org.rcons.protocol.session.Deadlines;
import org.rcons.protocol.session.Dialogue;
import org.rcons.protocol.session.Effect;
import org.rcons.protocol.session.EndCause;
import org.rcons.protocol.tls.TlsContext;
import org.rcons.protocol.tls.TlsSetupException;

/** Runs one dialogue on one channel. */
@SuppressWarnings("FutureReturnValueIgnored") // how a write or close went comes back as an event
final class DialogueHandler extends ChannelInboundHandlerAdapter {
    private final Dialogue dialogue;
    private final HostPort target;
    private final @Nullable TlsContext tls;
    private final Deadlines deadlines;
    private final Transport transport;
    private final Stage stage;
    private @Nullable ScheduledFuture<?> alarm;
    private @Nullable ScheduledFuture<?> stall;

    /** Where effects go that are not the driver's own business. All calls come on the event loop. */
    interface Stage {
        /** Get a password and give it to {@link DialogueHandler#perform}. */
        void askPassword(ChannelHandlerContext context, DialogueHandler handler, Effect.AskPassword ask);

        /** Connected, output, signal, done or failed. */
        void take(ChannelHandlerContext context, Effect effect);
    }

    DialogueHandler(
            Dialogue dialogue,
            HostPort target,
            @Nullable TlsContext tls,
            Deadlines deadlines,
            Transport transport,
            Stage stage) {
        this.dialogue = dialogue;
        this.target = target;
        this.tls = tls;
        this.deadlines = deadlines;
        this.transport = transport;
        this.stage = stage;
    }

    HostPort target() {
        return target;
    }

    Dialogue dialogue() {
        return dialogue;
    }

    void perform(ChannelHandlerContext context, List<Effect> effects) {
        for (Effect effect : effects) {
            perform(context, effect);
        }
        context.flush();
    }

    private void perform(ChannelHandlerContext context, Effect effect) {
        if (effect instanceof Effect.Send send) {
            context.write(Unpooled.wrappedBuffer(send.bytes()), context.voidPromise());
        } else if (effect instanceof Effect.Await await) {
            arm(context, deadlines.of(await.step()));
        } else if (effect instanceof Effect.StartTls) {
            secure(context);
        } else if (effect instanceof Effect.AskPassword ask) {
            stage.askPassword(context, this, ask);
        } else {
            end(context, effect);
            stage.take(context, effect);
        }
    }

    private void end(ChannelHandlerContext context, Effect effect) {
        if (effect instanceof Effect.Done || effect instanceof Effect.Failed) {
            arm(context, null);
            cancelStall();
            context.close();
        }
    }

    private void arm(ChannelHandlerContext context, @Nullable Duration delay) {
        if (alarm != null) {
            alarm.cancel(false);
            alarm = null;
        }
        if (delay != null) {
            Runnable ring = () -> perform(context, dialogue.timedOut());
            alarm = context.executor().schedule(ring, delay.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void secure(ChannelHandlerContext context) {
        if (tls == null) {
            throw new IllegalStateException("a dialogue without TLS asked for it");
        }
        try {
            SslHandler handler = new SslHandler(tls.engine(target.host(), target.port()));
            handler.setWrapDataSize(TlsContext.MAX_RECORD);
            handler.setHandshakeTimeoutMillis(0);
            context.pipeline().addFirst(handler);
        } catch (TlsSetupException e) {
            perform(context, dialogue.broken(EndCause.TLS_FAILED, String.valueOf(e.getMessage())));
        }
    }

    /** A server that reads nothing makes the channel unwritable, and has the deadline for input to change that. */
    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        cancelStall();
        if (!context.channel().isWritable()) {
            Runnable ring = () -> perform(context, dialogue.broken(EndCause.TIMED_OUT, "it does not take any input"));
            stall = context.executor().schedule(ring, deadlines.write().toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void cancelStall() {
        if (stall != null) {
            stall.cancel(false);
            stall = null;
        }
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        transport.acknowledgeAtOnce(context.channel());
        perform(context, dialogue.opened());
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        try {
            byte[] bytes = ByteBufUtil.getBytes((ByteBuf) message);
            perform(context, dialogue.received(bytes, 0, bytes.length));
        } finally {
            ReferenceCountUtil.release(message);
        }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        if (context.channel().isActive()) {
            transport.acknowledgeAtOnce(context.channel());
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        cancelStall();
        perform(context, dialogue.closed());
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof SslHandshakeCompletionEvent handshake) {
            perform(context, handshake.isSuccess() ? dialogue.secured() : broken(handshake.cause()));
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        perform(context, broken(cause));
    }

    private List<Effect> broken(Throwable cause) {
        boolean tlsFault = tls != null && TlsContext.isTlsFault(cause);
        return tlsFault && tls != null
                ? dialogue.broken(
                        EndCause.TLS_FAILED,
                        tls.explain(cause, target.host(), target.port()).message())
                : dialogue.broken(EndCause.LOST, String.valueOf(cause.getMessage()));
    }
}
