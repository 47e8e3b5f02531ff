package org.rcons.protocol.session;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.rcons.protocol.message.Request;
import org.rcons.protocol.wire.Frame;
import org.rcons.protocol.wire.FrameEncoder;

/**
 * One command and its reply. Listings have no end mark, so {@code exit} is sent right behind and everything up to the
 * end of the connection but the last {@code goodbye} is the list (PROTOCOL.md 9).
 */
final class Question extends Work {
    private static final int MAX_BYTES = 32 * 1024 * 1024;
    /** What a line costs in memory besides its text: a server must not fill the heap with empty ones. */
    private static final int LINE_COST = 64;

    private final Request request;
    private final List<String> lines = new ArrayList<>();
    private int bytes;

    Question(Request request) {
        this.request = request;
    }

    @Override
    Step step() {
        return Step.REPLY;
    }

    @Override
    String expected() {
        return "the reply to " + request.toLine();
    }

    @Override
    byte[] opening() {
        if (!request.listing()) {
            return request.toBytes();
        }
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(request.toBytes());
        both.writeBytes(FrameEncoder.line("exit"));
        return both.toByteArray();
    }

    @Override
    void onLine(Frame.Line line, Turn turn) {
        String text = line.text();
        bytes += line.bytes().length + LINE_COST;
        if (bytes > MAX_BYTES) {
            turn.misunderstood("a list of more than " + MAX_BYTES + " bytes");
        } else if (lines.isEmpty() && text.equals("unauthorized command")) {
            turn.fail(EndCause.NOT_ADMIN, text);
        } else if (lines.isEmpty() && text.equals("unknown command")) {
            turn.misunderstood(text);
        } else {
            lines.add(text);
            if (!request.listing()) {
                turn.done(new Answer.Lines(lines));
            }
        }
    }

    @Override
    void onClosed(Turn turn) {
        int last = lines.size() - 1;
        if (request.listing() && last >= 0 && lines.get(last).equals("goodbye")) {
            turn.done(new Answer.Lines(lines.subList(0, last)));
        } else {
            super.onClosed(turn);
        }
    }
}
