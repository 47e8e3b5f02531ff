package org.rcons.protocol.netty;

import io.netty.channel.ChannelHandlerContext;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
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
import org.rcons.protocol.session.PasswordBook;
import org.rcons.protocol.session.Survey;
import org.rcons.protocol.session.WatchPlan;

/** An asynchronous client of conserver: any number of consoles on a few event loops. Thread-safe. */
public final class NettyClient implements AutoCloseable {
    /** As many logins as a conserver process, which has one thread, gets at a time. */
    private static final int ON_THE_WAY = 32;

    private final Outfit outfit;

    /**
     * A client.
     *
     * @param transport the loops; the caller closes them
     * @param blocking where names are resolved and people asked for passwords
     */
    public NettyClient(Transport transport, ClientOptions options, Executor blocking) {
        PasswordBook book = new PasswordBook(options.passwords());
        this.outfit = new Outfit(transport, options, blocking, book, options.visitor(), new Gate(ON_THE_WAY));
    }

    /**
     * Opens a console.
     *
     * @param master where to ask first
     * @param listener hears everything, failures included
     */
    public void attach(HostPort master, ConsoleName name, AttachPlan plan, ConsoleListener listener) {
        travel(new AttachJourney(master, outfit.visitor(), name, plan), new TypingSession(plan, listener));
    }

    /**
     * Watches a console: not one byte of input is sent to it, whatever the server does.
     *
     * <p>The name is not completed: a console whose name only begins with it is {@link EndCause#NO_SUCH_CONSOLE}.
     *
     * @param group where the console is, as a {@link Locator} found it
     * @param listener hears everything, failures included
     */
    public void watch(HostPort group, ConsoleName name, WatchPlan plan, WatchListener listener) {
        travel(AttachJourney.toWatch(group, outfit.visitor(), name, plan), new WatchSession(listener));
    }

    /**
     * Opens a console for a program that types. It is connected with the write access or not at all:
     * {@link EndCause#WRITE_ACCESS_TAKEN} if somebody else has it and the plan does not force, and
     * {@link EndCause#NO_PERMISSION} for a user or console that is read-only. When somebody takes it later the session
     * ends with {@link EndCause#WRITE_ACCESS_LOST}, since what is typed then goes nowhere.
     *
     * <p>The name is not completed: a console whose name only begins with it is {@link EndCause#NO_SUCH_CONSOLE}. The
     * state of the line is always asked for. The lines of a replay are set if the plan says so, which costs one more round
     * trip; nothing of the log is shown unless {@link NettyConsole#escape} asks for it.
     *
     * @param group where the console is, as a {@link Locator} found it
     * @param listener hears everything, failures included
     * @throws IllegalArgumentException if the plan is a spy's
     */
    public void attachAt(HostPort group, ConsoleName name, AttachPlan plan, ConsoleListener listener) {
        travel(AttachJourney.toType(group, outfit.visitor(), name, plan), new TypingSession(plan, listener));
    }

    /**
     * Asks a question.
     *
     * @param master where to ask first
     * @return what every host answered, failures included
     */
    public CompletableFuture<List<Survey.Section>> ask(HostPort master, Request request, Survey.Reach reach) {
        Survey survey = new Survey(master, outfit.visitor(), request, reach);
        CompletableFuture<List<Survey.Section>> answer = new CompletableFuture<>();
        travel(survey, new Answers(survey, answer));
        return answer;
    }

    private void travel(Journey journey, Traveller.Goal goal) {
        new Traveller(outfit, journey, goal).begin();
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

    /** What a {@link Locator} shares with the consoles that it looks for. */
    Outfit outfit() {
        return outfit;
    }

    @Override
    public void close() {
        outfit.book().close();
    }
}
