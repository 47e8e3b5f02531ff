package org.rcons.protocol.session;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rcons.protocol.message.ConsoleName;
import org.rcons.protocol.message.Password;

/**
 * Does for a dialogue what a driver does, without a network: a handshake always succeeds, and passwords are taken from
 * a list. Notes everything in a form that does not depend on how the server's bytes were split.
 */
final class Run {
    private final Dialogue dialogue;
    private final Deque<String> passwords = new ArrayDeque<>();
    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final List<String> events = new ArrayList<>();
    private @Nullable Attachment attachment;
    private @Nullable Answer answer;
    private @Nullable ConserverException failure;
    private int effects;
    private int sentBefore;

    /** Everything that happened, comparable. */
    record Told(String sent, String output, List<String> events) {}

    private Run(Dialogue dialogue, String... passwords) {
        this.dialogue = dialogue;
        this.passwords.addAll(List.of(passwords));
        perform(dialogue.opened());
    }

    /** The connection is open. */
    static Run of(Dialogue dialogue, String... passwords) {
        return new Run(dialogue, passwords);
    }

    /** The server says this, one byte for each char. */
    Run hears(String text) {
        return hears(text.getBytes(ISO_8859_1));
    }

    Run hears(byte[] bytes) {
        return hears(bytes, 0, bytes.length);
    }

    Run hears(byte[] bytes, int offset, int length) {
        perform(dialogue.received(bytes, offset, length));
        return this;
    }

    Run hearsByteByByte(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            hears(bytes, i, 1);
        }
        return this;
    }

    /** The driver has another name to ask for. */
    Run enquires(ConsoleName name) {
        perform(dialogue.enquire(name));
        return this;
    }

    Run closes() {
        perform(dialogue.closed());
        return this;
    }

    Run timesOut() {
        perform(dialogue.timedOut());
        return this;
    }

    private void perform(List<Effect> todo) {
        for (Effect effect : todo) {
            effects++;
            perform(effect);
        }
    }

    private void perform(Effect effect) {
        if (effect instanceof Effect.Send send) {
            sent.writeBytes(send.bytes());
        } else if (effect instanceof Effect.Output text) {
            output.writeBytes(text.bytes());
        } else if (effect instanceof Effect.Signal signal) {
            events.add(signal.command() + " behind " + output.size());
        } else {
            events.add(effect.toString());
            react(effect);
        }
    }

    private void react(Effect effect) {
        if (effect instanceof Effect.StartTls) {
            perform(dialogue.secured());
        } else if (effect instanceof Effect.AskPassword) {
            String password = passwords.poll();
            perform(
                    password == null
                            ? dialogue.broken(EndCause.NO_PASSWORD, "")
                            : dialogue.password(new Password(password.getBytes(ISO_8859_1))));
        } else if (effect instanceof Effect.Connected connected) {
            attachment = connected.attachment();
        } else if (effect instanceof Effect.Done done) {
            answer = done.answer();
        } else if (effect instanceof Effect.Failed failed) {
            failure = failed.reason();
        }
    }

    Told told() {
        return new Told(sent(), output(), List.copyOf(events));
    }

    /** Everything that was sent, one char for each byte. */
    String sent() {
        return sent.toString(ISO_8859_1);
    }

    /** What was sent since the last call. */
    String takeSent() {
        String all = sent();
        String fresh = all.substring(sentBefore);
        sentBefore = all.length();
        return fresh;
    }

    String output() {
        return output.toString(ISO_8859_1);
    }

    /** Effects in the order given, without sends and outputs. */
    List<String> events() {
        return events;
    }

    String lastEvent() {
        return events.get(events.size() - 1);
    }

    int effects() {
        return effects;
    }

    boolean isOver() {
        return answer != null || failure != null;
    }

    Attachment attachment() {
        return present(attachment, "a connected console");
    }

    boolean isConnected() {
        return attachment != null;
    }

    Answer answer() {
        return present(answer, "an answer");
    }

    ConserverException failure() {
        return present(failure, "a failure");
    }

    private <T> T present(@Nullable T value, String what) {
        if (value == null) {
            throw new AssertionError("expected " + what + ", there is " + told());
        }
        return value;
    }
}
