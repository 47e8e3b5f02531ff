package org.rcons.protocol.netty;

import io.netty.channel.ChannelHandlerContext;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.rcons.protocol.client.ClientOptions;
import org.rcons.protocol.message.ConsoleName;
import org.rcons.protocol.message.HostPort;
import org.rcons.protocol.message.Request;
import org.rcons.protocol.session.AttachJourney;
import org.rcons.protocol.session.AttachPlan;
import org.rcons.protocol.session.ConserverException;
import org.rcons.protocol.session.Effect;
import org.rcons.protocol.session.EndCause;
import org.rcons.protocol.session.Journey;
import org.rcons.protocol.session.LocateJourney;
import org.rcons.protocol.session.PasswordBook;
import org.rcons.protocol.session.Survey;
import org.rcons.protocol.session.Visitor;

/** An asynchronous client of conserver: any number of consoles on a few event loops. Thread-safe. */
public final class NettyClient implements AutoCloseable {
    private final Transport transport;
    private final ClientOptions options;
    private final Executor blocking;
    private final PasswordBook book;
    private final Visitor visitor;
    private final Doors doors = new Doors();

    /**
     * A client.
     *
     * @param transport the loops; the caller closes them
     * @param blocking where names are resolved and people asked for passwords
     */
    public NettyClient(Transport transport, ClientOptions options, Executor blocking) {
        this.transport = transport;
        this.options = options;
        this.blocking = blocking;
        this.book = new PasswordBook(options.passwords());
        this.visitor = options.visitor();
    }

    /**
     * Opens a console.
     *
     * @param master where to ask first
     * @param listener hears everything, failures included
     */
    public void attach(HostPort master, ConsoleName name, AttachPlan plan, ConsoleListener listener) {
        travel(new AttachJourney(master, visitor, name, plan), new OpenSession(plan, listener));
    }

    /**
     * Opens a console to write to exactly this one ({@link AttachPlan#writing}).
     *
     * @param group who serves it, as a {@link Locator} found out
     * @param force whether to take the write access away from whoever has it
     * @param listener hears of the console only once the write access is there, and everything else, failures included
     */
    public void write(HostPort group, ConsoleName name, boolean force, ConsoleListener listener) {
        AttachPlan plan = AttachPlan.writing(force);
        travel(AttachJourney.toGroup(group, visitor, name, plan), new OpenSession(plan, listener));
    }

    /**
     * Looks at exactly this console ({@link AttachPlan#watching}). Nothing can be typed: neither the dialogue behind it nor
     * what the listener gets knows how.
     *
     * @param group who serves it, as a {@link Locator} found out
     * @param replay lines of its log that come first, 0 to 9999
     * @param listener hears everything, failures included
     */
    public void watch(HostPort group, ConsoleName name, int replay, WatchListener listener) {
        AttachPlan plan = AttachPlan.watching(replay);
        travel(AttachJourney.toGroup(group, visitor, name, plan), new WatchSession(listener));
    }

    /** A connection to a master for one question after the other. */
    void ask(HostPort master, Traveller.Goal goal) {
        travel(new LocateJourney(master, visitor), goal);
    }

    /**
     * Asks a question.
     *
     * @param master where to ask first
     * @return what every host answered, failures included
     */
    public CompletableFuture<List<Survey.Section>> ask(HostPort master, Request request, Survey.Reach reach) {
        Survey survey = new Survey(master, visitor, request, reach);
        CompletableFuture<List<Survey.Section>> answer = new CompletableFuture<>();
        travel(survey, new Answers(survey, answer));
        return answer;
    }

    private void travel(Journey journey, Traveller.Goal goal) {
        new Traveller(transport, options, book, blocking, doors, journey, goal).begin();
    }

    private record Answers(Survey survey, CompletableFuture<List<Survey.Section>> answer) implements Traveller.Goal {
        @Override
        public void take(ChannelHandlerContext context, Effect effect) {
            throw new IllegalStateException("a survey brought " + effect);
        }

        @Override
        public void arrived() {
            answer.complete(survey.sections());
        }

        @Override
        public void failed(ConserverException reason) {
            answer.completeExceptionally(reason);
        }
    }

    private static final class OpenSession implements Traveller.Goal {
        private final AttachPlan plan;
        private final ConsoleListener listener;
        private @Nullable NettyConsole console;

        OpenSession(AttachPlan plan, ConsoleListener listener) {
            this.plan = plan;
            this.listener = listener;
        }

        @Override
        public void take(ChannelHandlerContext context, Effect effect) {
            if (effect instanceof Effect.Connected connected) {
                console = new NettyConsole(context.channel(), connected.attachment(), plan);
                listener.connected(console);
            } else if (effect instanceof Effect.Output output) {
                listener.output(output.bytes());
            } else if (effect instanceof Effect.Signal signal && console != null) {
                listener.signal(console, signal.command());
            } else if (effect instanceof Effect.Failed failed) {
                ended(failed.reason());
            } else if (effect instanceof Effect.Done) {
                ended(null);
            }
        }

        private void ended(@Nullable ConserverException failure) {
            if (console != null && console.view().isLeaving()) {
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

    @Override
    public void close() {
        book.close();
    }
}
