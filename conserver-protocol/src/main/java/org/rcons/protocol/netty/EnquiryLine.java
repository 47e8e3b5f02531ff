package org.rcons.protocol.netty;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.EventLoop;
import io.netty.util.concurrent.ScheduledFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.rcons.protocol.message.HostPort;
import org.rcons.protocol.session.Answer;
import org.rcons.protocol.session.ConserverException;
import org.rcons.protocol.session.Dialogue;
import org.rcons.protocol.session.Effect;
import org.rcons.protocol.session.Leg;

/**
 * One connection to a master, which is asked for one console after the other and hangs up after a second without a
 * question. Confined to the locator's loop.
 */
final class EnquiryLine implements Connection.Owner {
    private static final long IDLE_MILLIS = 1000;

    private final MasterDesk desk;
    private final EventLoop home;
    private final HostPort master;
    private final Outfit outfit;
    private final Dialogue dialogue;
    private final Connection connection;
    private @Nullable Search current;
    private @Nullable ChannelHandlerContext idle;
    private @Nullable ScheduledFuture<?> hangUp;
    private boolean answered;
    private boolean over;

    EnquiryLine(MasterDesk desk, EventLoop home, HostPort master, Outfit outfit, Search first) {
        this.desk = desk;
        this.home = home;
        this.master = master;
        this.outfit = outfit;
        this.current = first;
        this.dialogue = Dialogue.locate(master, outfit.visitor(), first.name());
        this.connection = new Connection(outfit, home, new Leg(master, dialogue), this);
    }

    void open() {
        connection.open();
    }

    /** Whether the master has answered a question on it. */
    boolean hasAnswered() {
        return answered;
    }

    boolean isIdle() {
        return idle != null;
    }

    /** Ends it; what it was asked for comes back, if the answer is not there yet. */
    @Nullable
    Search cut() {
        over = true;
        stayAwake();
        connection.abandon();
        return takeCurrent();
    }

    private @Nullable Search takeCurrent() {
        Search taken = current;
        current = null;
        return taken;
    }

    /** There is something to ask for, after a silence. */
    void wake() {
        ChannelHandlerContext context = idle;
        stayAwake();
        if (context != null) {
            askNext(context);
        }
    }

    private void stayAwake() {
        idle = null;
        if (hangUp != null) {
            hangUp.cancel(false);
            hangUp = null;
        }
    }

    private void askNext(ChannelHandlerContext context) {
        if (over || current != null) {
            return;
        }
        Search next = desk.next();
        if (next == null) {
            idle = context;
            hangUp = home.schedule(this::leave, IDLE_MILLIS, TimeUnit.MILLISECONDS);
        } else {
            current = next;
            Connection.perform(context, dialogue.enquire(next.name()));
        }
    }

    private void leave() {
        end();
        connection.abandon();
    }

    private void end() {
        over = true;
        stayAwake();
        desk.closed(this);
    }

    @Override
    public void unreachable(ConserverException reason) {
        try {
            home.execute(() -> failed(reason));
        } catch (RejectedExecutionException e) {
            failed(reason); // the loop has ended: nobody else is there any more
        }
    }

    @Override
    public void take(ChannelHandlerContext context, Effect effect) {
        if (over) {
            return;
        }
        if (effect instanceof Effect.Found found) {
            found(found.where());
            home.execute(() -> askNext(context));
        } else if (effect instanceof Effect.NotFound lost) {
            replied().failed(lost.reason());
            home.execute(() -> askNext(context));
        } else if (effect instanceof Effect.Done done) {
            done(done.answer());
        } else if (effect instanceof Effect.Failed failed) {
            failed(failed.reason());
        }
    }

    private void found(Answer.Elsewhere where) {
        learn(where.passwordAsked());
        replied().elsewhere(where.items());
    }

    private void learn(boolean passwordAsked) {
        if (!passwordAsked) {
            outfit.visitor().doors().wasOpen(master);
        }
    }

    private Search replied() {
        answered = true;
        desk.answered();
        Search search = takeCurrent();
        if (search == null) {
            throw new IllegalStateException(master + " answered what nobody asked");
        }
        return search;
    }

    /** Granted, or closed in silence, or asked for a password although its door was open. */
    private void done(Answer answer) {
        if (answer instanceof Answer.NotSoFast) {
            outfit.visitor().doors().wasShut(master);
            desk.takeBack(takeCurrent());
        } else if (answer instanceof Answer.Here here) {
            learn(here.passwordAsked());
            replied().here(master);
        }
        end();
    }

    private void failed(ConserverException reason) {
        if (!over) {
            over = true;
            stayAwake();
            desk.broken(this, takeCurrent(), reason);
        }
    }
}
