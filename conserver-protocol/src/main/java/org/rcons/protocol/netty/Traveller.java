package org.rcons.protocol.netty;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.rcons.protocol.client.ClientOptions;
import org.rcons.protocol.message.HostPort;
import org.rcons.protocol.message.Password;
import org.rcons.protocol.session.Answer;
import org.rcons.protocol.session.ConserverException;
import org.rcons.protocol.session.Effect;
import org.rcons.protocol.session.EndCause;
import org.rcons.protocol.session.Journey;
import org.rcons.protocol.session.Leg;
import org.rcons.protocol.session.PasswordBook;
import org.rcons.protocol.session.Step;

/** Makes a journey: one channel a leg, one leg after the other. Names are resolved and people asked off the loops. */
final class Traveller implements DialogueHandler.Stage {
    private final Transport transport;
    private final ClientOptions options;
    private final PasswordBook book;
    private final Executor blocking;
    private final Doors doors;
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

    Traveller(
            Transport transport,
            ClientOptions options,
            PasswordBook book,
            Executor blocking,
            Doors doors,
            Journey journey,
            Goal goal) {
        this.transport = transport;
        this.options = options;
        this.book = book;
        this.blocking = blocking;
        this.doors = doors;
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
            doors.enter(next.target(), () -> set(next));
        }
    }

    private void set(Leg next) {
        try {
            blocking.execute(() -> resolve(next));
        } catch (RejectedExecutionException e) {
            doors.leave(next.target());
            goal.failed(shutDown(next));
        }
    }

    private static ConserverException shutDown(Leg next) {
        return new ConserverException(next.target(), EndCause.UNREACHABLE, Step.CONNECT, "this client is shut down");
    }

    private void resolve(Leg next) {
        HostPort target = next.target();
        try {
            Deque<InetAddress> addresses = new ArrayDeque<>(List.of(InetAddress.getAllByName(target.host())));
            connect(next, addresses);
        } catch (UnknownHostException e) {
            legFailed(new ConserverException(target, EndCause.UNKNOWN_HOST, Step.CONNECT, target.host()));
        }
    }

    private void connect(Leg next, Deque<InetAddress> addresses) {
        if (transport.isClosed()) {
            doors.leave(next.target());
            goal.failed(shutDown(next));
            return;
        }
        HostPort target = next.target();
        DialogueHandler handler =
                new DialogueHandler(next.dialogue(), target, options.tls(), options.deadlines(), transport, this);
        Bootstrap bootstrap = transport.bootstrap(options.deadlines().connect(), handler);
        ChannelFuture future = bootstrap.connect(new InetSocketAddress(addresses.remove(), target.port()));
        future.addListener((ChannelFutureListener) tried -> {
            if (!tried.isSuccess() && !addresses.isEmpty()) {
                connect(next, addresses);
            } else if (!tried.isSuccess()) {
                String problem = String.valueOf(tried.cause().getMessage());
                legFailed(new ConserverException(target, EndCause.UNREACHABLE, Step.CONNECT, problem));
            }
        });
    }

    private void leave() {
        if (leg != null) {
            doors.leave(leg.target());
        }
    }

    private void legFailed(ConserverException failure) {
        leave();
        try {
            go(journey.afterFailure(failure));
        } catch (ConserverException e) {
            goal.failed(e);
        }
    }

    private void legDone(Answer answer) {
        leave();
        try {
            go(journey.after(answer));
        } catch (ConserverException e) {
            goal.failed(e);
        }
    }

    @Override
    public void askPassword(ChannelHandlerContext context, DialogueHandler handler, Effect.AskPassword ask) {
        try {
            blocking.execute(() -> answer(context, handler, ask));
        } catch (RejectedExecutionException e) {
            handler.perform(context, answered(handler, null));
        }
    }

    /** Whatever becomes of the asking, the dialogue goes on: it has no deadline here. */
    private void answer(ChannelHandlerContext context, DialogueHandler handler, Effect.AskPassword ask) {
        @Nullable Password password = null;
        try {
            password = book.passwordFor(handler.target(), ask.serverName(), options.user());
        } finally {
            @Nullable Password given = password;
            context.executor().execute(() -> handler.perform(context, answered(handler, given)));
        }
    }

    private static List<Effect> answered(DialogueHandler handler, @Nullable Password password) {
        return password == null
                ? handler.dialogue().broken(EndCause.NO_PASSWORD, "")
                : handler.dialogue().password(password);
    }

    @Override
    public void take(ChannelHandlerContext context, Effect effect) {
        if (leg != null && (effect instanceof Effect.Connected || effect instanceof Effect.Ready)) {
            leave();
            leg = null;
        }
        if (leg == null) {
            goal.take(context, effect);
        } else if (effect instanceof Effect.Done done) {
            legDone(done.answer());
        } else if (effect instanceof Effect.Failed failed) {
            forgetWrongPassword(failed.reason());
            legFailed(failed.reason());
        }
    }

    private void forgetWrongPassword(ConserverException failure) {
        if (failure.endCause() == EndCause.WRONG_PASSWORD) {
            book.rejected(failure.where());
        }
    }
}
