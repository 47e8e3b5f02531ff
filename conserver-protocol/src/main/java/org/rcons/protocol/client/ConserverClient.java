package org.rcons.protocol.client;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rcons.protocol.message.ConsoleName;
import org.rcons.protocol.message.HostPort;
import org.rcons.protocol.message.Request;
import org.rcons.protocol.session.AttachJourney;
import org.rcons.protocol.session.AttachPlan;
import org.rcons.protocol.session.ConserverException;
import org.rcons.protocol.session.Effect;
import org.rcons.protocol.session.EndCause;
import org.rcons.protocol.session.Journey;
import org.rcons.protocol.session.Leg;
import org.rcons.protocol.session.PasswordBook;
import org.rcons.protocol.session.Survey;
import org.rcons.protocol.session.Visitor;

/**
 * A blocking client of conserver: opens consoles and asks questions. Passwords that were typed are remembered for the
 * host that asked until {@link #close}. Thread-safe, but calls that ask for a password do so one after the other.
 */
public final class ConserverClient implements AutoCloseable {
    private final ClientOptions options;
    private final PasswordBook book;
    private final Visitor visitor;

    /** A client; nothing is connected yet. */
    public ConserverClient(ClientOptions options) {
        this.options = options;
        this.book = new PasswordBook(options.passwords());
        this.visitor = options.visitor();
    }

    /**
     * Opens a console.
     *
     * @param master where to ask first
     * @throws ConserverException if it cannot be had
     */
    public ConsoleConnection attach(HostPort master, ConsoleName name, AttachPlan plan) throws ConserverException {
        Journey journey = new AttachJourney(master, visitor, name, plan);
        @Nullable ConsoleConnection connection = travel(journey, plan.mode());
        if (connection == null) {
            throw new IllegalStateException("an attach ended without a console");
        }
        return connection;
    }

    /**
     * Asks a question.
     *
     * @param master where to ask first
     * @param reach how far
     * @return what every host answered, failures included
     * @throws ConserverException never for a single host of several
     */
    public List<Survey.Section> ask(HostPort master, Request request, Survey.Reach reach) throws ConserverException {
        Survey survey = new Survey(master, visitor, request, reach);
        travel(survey, AttachPlan.Mode.SPY);
        return survey.sections();
    }

    private @Nullable ConsoleConnection travel(Journey journey, AttachPlan.Mode mode) throws ConserverException {
        Alarm alarm = new Alarm();
        @Nullable ConsoleConnection connection = null;
        try {
            @Nullable Leg leg = journey.begin();
            while (leg != null && connection == null) {
                Visit visit = visit(leg, alarm);
                connection = visit.connection(mode);
                leg = connection == null ? after(journey, leg, visit.end()) : null;
            }
            return connection;
        } finally {
            if (connection == null) {
                alarm.close();
            }
        }
    }

    /** How the first part of a conversation ended; only a connected console is still open then. */
    private record Visit(@Nullable Conversation conversation, Effect end) {
        @Nullable
        ConsoleConnection connection(AttachPlan.Mode mode) {
            return conversation != null && end instanceof Effect.Connected connected
                    ? new ConsoleConnection(conversation, connected.attachment(), mode)
                    : null;
        }
    }

    private Visit visit(Leg leg, Alarm alarm) {
        @Nullable Conversation conversation = null;
        @Nullable Effect end = null;
        try {
            conversation = new Conversation(options, book, leg, Link.open(leg.target(), options.deadlines()), alarm);
            end = conversation.next();
            return new Visit(conversation, end);
        } catch (ConserverException e) {
            return new Visit(null, new Effect.Failed(e));
        } finally {
            if (conversation != null && !(end instanceof Effect.Connected)) {
                conversation.close();
            }
        }
    }

    private @Nullable Leg after(Journey journey, Leg leg, Effect effect) throws ConserverException {
        if (effect instanceof Effect.Done done) {
            return journey.after(done.answer());
        }
        if (effect instanceof Effect.Failed failed) {
            if (failed.reason().endCause() == EndCause.WRONG_PASSWORD) {
                book.rejected(leg.target());
            }
            return journey.afterFailure(failed.reason());
        }
        throw new IllegalStateException("a dialogue before its end brought " + effect);
    }

    @Override
    public void close() {
        book.close();
    }
}
