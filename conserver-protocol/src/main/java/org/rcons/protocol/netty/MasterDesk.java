package org.rcons.protocol.netty;

import io.netty.channel.EventLoop;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rcons.protocol.message.HostPort;
import org.rcons.protocol.session.ConserverException;
import org.rcons.protocol.session.EndCause;
import org.rcons.protocol.session.Step;

/** All that one master is to be asked for, and the few connections that share it. Confined to the locator's loop. */
final class MasterDesk {
    private static final int MAX_PASSWORDS = 3;
    private static final int MAX_FRUITLESS = 3;

    private final HostPort master;
    private final Outfit outfit;
    private final EventLoop home;
    private final int maxLines;
    private final Deque<Search> waiting = new ArrayDeque<>();
    private final List<EnquiryLine> lines = new ArrayList<>();
    private boolean letIn;
    private int wrongPasswords;
    private int fruitless;

    MasterDesk(HostPort master, Outfit outfit, EventLoop home, int maxLines) {
        this.master = master;
        this.outfit = outfit;
        this.home = home;
        this.maxLines = maxLines;
    }

    void add(Search search) {
        waiting.add(search);
        work();
    }

    /** The next console to ask for. */
    @Nullable
    Search next() {
        return waiting.poll();
    }

    /** It was not the search's fault: it comes first the next time. */
    void takeBack(@Nullable Search search) {
        if (search != null) {
            waiting.addFirst(search);
        }
    }

    /** The master has answered a question: from now on it is worth more than one line. */
    void answered() {
        fruitless = 0;
        if (!letIn) {
            letIn = true;
            home.execute(this::work);
        }
    }

    /** A line has ended as it should. */
    void closed(EnquiryLine line) {
        lines.remove(line);
        work();
    }

    /**
     * A line that slept is asked first; others are opened for what nobody asks for. The first one goes ahead alone, so
     * that a person is asked for one password, and types it wrong once.
     */
    private void work() {
        wakeSleepers();
        while (lines.size() < (letIn ? maxLines : 1) && !waiting.isEmpty()) {
            EnquiryLine line = new EnquiryLine(this, home, master, outfit, waiting.remove());
            lines.add(line);
            line.open();
        }
    }

    private void wakeSleepers() {
        for (EnquiryLine line : List.copyOf(lines)) {
            if (line.isIdle() && !waiting.isEmpty()) {
                line.wake();
            }
        }
    }

    /**
     * A line has broken. Only the question that has no answer fails with it, unless the master has not let the line in at
     * all, or leaves one line after the other without an answer: then it is of no use to the others either.
     *
     * @param unanswered the question, or null if there was none
     */
    void broken(EnquiryLine line, @Nullable Search unanswered, ConserverException reason) {
        lines.remove(line);
        if (reason.endCause() == EndCause.WRONG_PASSWORD && ++wrongPasswords < MAX_PASSWORDS) {
            takeBack(unanswered);
        } else if (!signedOn(line, reason) && othersAnswer()) {
            takeBack(unanswered);
            wakeSleepers();
            return;
        } else if (!signedOn(line, reason) || isFruitless(reason)) {
            failAll(unanswered, reason);
        } else if (unanswered != null) {
            unanswered.failed(reason);
        }
        work();
    }

    private static boolean signedOn(EnquiryLine line, ConserverException reason) {
        return line.hasAnswered() || reason.step() == Step.REPLY;
    }

    private boolean othersAnswer() {
        return lines.stream().anyMatch(EnquiryLine::hasAnswered);
    }

    private boolean isFruitless(ConserverException reason) {
        boolean silent = reason.endCause() == EndCause.TIMED_OUT
                || reason.endCause() == EndCause.LOST
                || reason.endCause() == EndCause.NOT_UNDERSTOOD;
        return silent && ++fruitless >= MAX_FRUITLESS;
    }

    private void failAll(@Nullable Search unanswered, ConserverException reason) {
        takeBack(unanswered);
        List<Search> all = List.copyOf(waiting);
        waiting.clear();
        letIn = false;
        fruitless = 0;
        wrongPasswords = 0;
        all.forEach(search -> search.failed(reason));
    }

    /** Ends everything, whatever other places there are to try. */
    void shut(ConserverException reason) {
        for (EnquiryLine line : lines) {
            takeBack(line.cut());
        }
        lines.clear();
        List<Search> all = List.copyOf(waiting);
        waiting.clear();
        all.forEach(search -> search.end(reason));
    }
}
