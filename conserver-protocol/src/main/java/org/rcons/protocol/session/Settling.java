package org.rcons.protocol.session;

import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import org.rcons.protocol.message.Access;
import org.rcons.protocol.message.ConsoleState;
import org.rcons.protocol.wire.Command;
import org.rcons.protocol.wire.Frame;

/** From the grant to {@code [connected]}: the probes of the plan and their answers. */
final class Settling extends Phase {
    private static final int MAX_NOTICES = 64 * 1024;
    private static final String PROMOTION = "[attached";

    private final Opening opening;
    private final Deque<Probe> unsent = new ArrayDeque<>();
    private final Deque<Probe> unanswered = new ArrayDeque<>();
    private final StringBuilder notices = new StringBuilder();
    private Access access = Access.SPY;
    private ConsoleState state = ConsoleState.UNKNOWN;

    Settling(Opening opening) {
        this.opening = opening;
        unsent.addAll(opening.probes());
    }

    void granted(Access granted) {
        access = granted;
    }

    /** The probes that may go out now, encoded. */
    byte[] nextProbes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Probe probe = unsent.poll();
                probe != null;
                probe = opening.holdsOthersBack(probe) ? null : unsent.poll()) {
            out.writeBytes(probe.keys(opening));
            if (probe == Probe.CONNECT) {
                out.writeBytes(opening.behindConnect());
            }
            unanswered.add(probe);
        }
        return out.toByteArray();
    }

    @Override
    Step step() {
        return Step.ATTACH;
    }

    @Override
    String expected() {
        Probe probe = unanswered.peek();
        return probe == null ? "the console" : "'" + probe.answer() + "'";
    }

    @Override
    void onLine(Frame.Line line, Turn turn) {
        String text = line.text();
        Probe probe = unanswered.peek();
        if (probe == null || !probe.isAnsweredBy(text)) {
            notice(text, turn);
            giveAwayPromotion(text, turn);
            return;
        }
        answered(probe, text, turn);
        unanswered.remove();
        if (!turn.over() && unanswered.isEmpty() && probe != Probe.CONNECT) {
            turn.send(nextProbes());
        }
    }

    @Override
    void onCommand(Command command, Turn turn) {
        opening.command(command, turn);
    }

    /** The server promotes a client that is not connected yet like any other, and a spy must not stay the writer. */
    private void giveAwayPromotion(String text, Turn turn) {
        if (opening.onlyWatches() && text.startsWith(PROMOTION) && !turn.over()) {
            turn.send(Probe.SPY.keys(opening));
            unanswered.add(Probe.SPY);
        }
    }

    private void answered(Probe probe, String text, Turn turn) {
        switch (probe) {
            case REDEFINE -> mustBeRedefined(text, turn);
            case STATE -> state = ConsoleState.parse(text);
            case BE_UP -> mustBeUp(text, turn);
            case VERSION -> replayLinesOrNot(text);
            case MOTD -> motd(text, turn);
            case CONNECT -> connected(turn);
            case WHO, ASK, FORCE -> opening.check(probe, text, turn);
            case SPY, PLAYBACK, REPLAY -> {}
        }
    }

    private static void mustBeRedefined(String text, Turn turn) {
        if (!text.startsWith(Probe.REDEFINE.answer())) {
            turn.misunderstood(text);
        }
    }

    private void mustBeUp(String text, Turn turn) {
        state = ConsoleState.parse(text);
        if (!state.up()) {
            turn.fail(EndCause.CONSOLE_DOWN, text);
        }
    }

    private void replayLinesOrNot(String text) {
        if (!Probe.knowsReplayLines(text)) {
            unsent.remove(Probe.PLAYBACK);
            unsent.remove(Probe.REPLAY);
        }
    }

    private void motd(String text, Turn turn) {
        if (text.startsWith("[-- MOTD -- ")) {
            notice(text, turn);
        }
    }

    /** A further line of the message of the day, or whatever else the server thinks a user should see. */
    private void notice(String text, Turn turn) {
        if (notices.length() + text.length() > MAX_NOTICES) {
            turn.misunderstood("more than " + MAX_NOTICES + " characters");
            return;
        }
        if (opening.keepsNotices()) {
            notices.append(text).append("\r\n");
        }
    }

    /** The waiting ends first, for whoever hears of the console may take any time before listening to it. */
    private void connected(Turn turn) {
        opening.connected(access, turn);
        turn.add(new Effect.Connected(new Attachment(turn.peer(), access, state, notices.toString())));
    }
}
