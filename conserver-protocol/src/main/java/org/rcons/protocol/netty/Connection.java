package org.rcons.protocol.netty;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.EventLoopGroup;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.rcons.protocol.message.HostPort;
import org.rcons.protocol.message.Password;
import org.rcons.protocol.session.ConserverException;
import org.rcons.protocol.session.Effect;
import org.rcons.protocol.session.EndCause;
import org.rcons.protocol.session.Leg;
import org.rcons.protocol.session.Step;

/**
 * One leg: through the {@link Gate}, to the first address that answers, and what its dialogue brings. Names are resolved
 * and people asked for passwords off the loops.
 */
@SuppressWarnings("FutureReturnValueIgnored") // how a close went comes back as an event
final class Connection implements DialogueHandler.Stage {
    private final Outfit outfit;
    private final EventLoopGroup loops;
    private final Leg leg;
    private final Owner owner;
    private final AtomicBoolean inGate = new AtomicBoolean();
    private volatile @Nullable Channel channel;
    private volatile @Nullable Password given;
    private volatile boolean abandoned;

    /** Whose connection it is. Called by one thread at a time. */
    interface Owner {
        /** All that a driver does not deal with itself; the last one is done or failed. */
        void take(ChannelHandlerContext context, Effect effect);

        /** There is no connection, and no effect has come. */
        void unreachable(ConserverException reason);
    }

    Connection(Outfit outfit, EventLoopGroup loops, Leg leg, Owner owner) {
        this.outfit = outfit;
        this.loops = loops;
        this.leg = leg;
        this.owner = owner;
    }

    void open() {
        outfit.gate().enter(leg.target(), this::enter);
    }

    private void enter() {
        inGate.set(true);
        try {
            outfit.blocking().execute(this::resolve);
        } catch (RejectedExecutionException e) {
            fail(Outfit.shutDown(leg.target()));
        }
    }

    private void resolve() {
        HostPort target = leg.target();
        try {
            connect(new ArrayDeque<>(List.of(InetAddress.getAllByName(target.host()))));
        } catch (UnknownHostException e) {
            fail(new ConserverException(target, EndCause.UNKNOWN_HOST, Step.CONNECT, target.host()));
        }
    }

    private void connect(Deque<InetAddress> addresses) {
        HostPort target = leg.target();
        if (abandoned || outfit.transport().isClosed()) {
            fail(Outfit.shutDown(target));
            return;
        }
        ChannelFuture future = bootstrap().connect(new InetSocketAddress(addresses.remove(), target.port()));
        channel = future.channel();
        outfit.transport().own(future.channel());
        if (abandoned) {
            future.channel().close();
        }
        future.addListener((ChannelFutureListener) tried -> {
            if (!tried.isSuccess() && !addresses.isEmpty()) {
                connect(addresses);
            } else if (!tried.isSuccess()) {
                String problem = String.valueOf(tried.cause().getMessage());
                fail(new ConserverException(target, EndCause.UNREACHABLE, Step.CONNECT, problem));
            }
        });
    }

    private Bootstrap bootstrap() {
        DialogueHandler handler = new DialogueHandler(
                leg.dialogue(),
                leg.target(),
                outfit.options().tls(),
                outfit.options().deadlines(),
                outfit.transport(),
                this);
        return outfit.transport().bootstrap(loops, outfit.options().deadlines().connect(), handler);
    }

    private void fail(ConserverException reason) {
        leaveGate();
        owner.unreachable(reason);
    }

    /** The sign-on is over: the next one may have a turn. */
    private void leaveGate() {
        if (inGate.compareAndSet(true, false)) {
            outfit.gate().leave(leg.target());
        }
    }

    /** Closes it, connected or not; the owner hears of the end as ever. */
    void abandon() {
        abandoned = true;
        Channel open = channel;
        if (open != null) {
            open.close();
        }
    }

    /** Does what the dialogue says. */
    static void perform(ChannelHandlerContext context, List<Effect> effects) {
        ((DialogueHandler) context.handler()).perform(context, effects);
    }

    @Override
    public void askPassword(ChannelHandlerContext context, DialogueHandler handler, Effect.AskPassword ask) {
        try {
            outfit.blocking().execute(() -> answer(context, handler, ask));
        } catch (RejectedExecutionException e) {
            handler.perform(context, answered(handler, null));
        }
    }

    /** Whatever becomes of the asking, the dialogue goes on: it has no deadline here. */
    private void answer(ChannelHandlerContext context, DialogueHandler handler, Effect.AskPassword ask) {
        @Nullable Password password = null;
        try {
            password = outfit.book()
                    .passwordFor(
                            handler.target(), ask.serverName(), outfit.options().user());
            given = password;
        } finally {
            @Nullable Password answer = password;
            context.executor().execute(() -> handler.perform(context, answered(handler, answer)));
        }
    }

    private static List<Effect> answered(DialogueHandler handler, @Nullable Password password) {
        return password == null
                ? handler.dialogue().broken(EndCause.NO_PASSWORD, "")
                : handler.dialogue().password(password);
    }

    @Override
    public void take(ChannelHandlerContext context, Effect effect) {
        leaveGate();
        if (effect instanceof Effect.Failed failed && failed.reason().endCause() == EndCause.WRONG_PASSWORD) {
            forget(given);
        }
        owner.take(context, effect);
    }

    private void forget(@Nullable Password wrong) {
        if (wrong != null) {
            outfit.book().rejected(leg.target(), wrong);
        }
    }
}
