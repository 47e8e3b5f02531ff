package org.rcons.testbed.fake;

import java.time.Duration;
import java.time.Instant;

/** A user in the console stage of one console. */
final class Client {

    /** Where the user's attention is; decides what is delivered. */
    enum Presence {
        /** Called, not yet {@code ^Ec;}: nothing is delivered. */
        CALLED,
        CONNECTED,
        /** {@code ^Ecz} or {@code ^Ec;}: what comes now is lost to him. */
        SUSPENDED,
        /** {@code ^Ec|}, the client has not answered yet. */
        WAITING,
        /** A local command runs: output is delivered, messages are not. */
        LOCAL_COMMAND
    }

    private final Connection connection;
    private final FakeConsole console;
    private final String user;
    private final long serial;
    private final Instant since = Instant.now();
    private final StringBuilder typed = new StringBuilder();
    private Instant lastTyped = since;
    private Presence presence = Presence.CALLED;
    private EscapePair escape = EscapePair.DEFAULT;
    private Runnable onBump = () -> {};
    private String bracket = "";
    private boolean everConnected;
    private int replay = 20;
    private int playback = 60;

    Client(Connection connection, FakeConsole console, String user) {
        this.connection = connection;
        this.console = console;
        this.user = user;
        this.serial = connection.host().nextSerial();
    }

    Connection connection() {
        return connection;
    }

    FakeConsole console() {
        return console;
    }

    String user() {
        return user;
    }

    /** {@code user@peer}. */
    String acid() {
        return user + "@" + connection.host().configuration().peerName();
    }

    /** Later clients have greater ones. */
    long serial() {
        return serial;
    }

    Instant since() {
        return since;
    }

    Duration idle() {
        return Duration.between(lastTyped, Instant.now());
    }

    void touched() {
        lastTyped = Instant.now();
    }

    boolean limited() {
        return connection.host().configuration().access().limits(user);
    }

    boolean writes() {
        return console.access().writer() == this;
    }

    Presence presence() {
        return presence;
    }

    void presence(Presence next) {
        presence = next;
    }

    boolean everConnected() {
        return everConnected;
    }

    EscapePair escape() {
        return escape;
    }

    void escape(EscapePair pair) {
        escape = pair;
    }

    int replay() {
        return replay;
    }

    void replay(int lines) {
        replay = lines;
    }

    int playback() {
        return playback;
    }

    void playback(int lines) {
        playback = lines;
    }

    /** Done when somebody takes the write access from this client. */
    void bumped(Runnable action) {
        onBump = action;
    }

    void bump() {
        onBump.run();
    }

    /** {@code [}, a write of its own as the real server does it, or kept for the answer. */
    void bracket() {
        if (connection.host().configuration().splitBracket()) {
            connection.send("[");
        } else {
            bracket = "[";
        }
    }

    void say(String text) {
        answer(Moment.ESCAPE, text);
    }

    void probe(String text) {
        answer(everConnected ? Moment.ESCAPE : Moment.PROBE, text);
    }

    void connect() {
        answer(Moment.CONNECTED, "connected]\r\n");
        everConnected = true;
        presence = Presence.CONNECTED;
        promoteIfMischievous();
    }

    /** {@link Misbehaviour#PROMOTES_SPY}. */
    void promoteIfMischievous() {
        if (!writes() && connection.host().mischievous(connection.stage(), Misbehaviour.PROMOTES_SPY)) {
            console.access().promote(this);
        }
    }

    /** Console output, if the client listens. */
    void output(String text) {
        if (presence == Presence.CONNECTED || presence == Presence.LOCAL_COMMAND) {
            connection.send(text);
        }
    }

    /** A notice of the server or a message of somebody, if the client reads such. */
    void message(String text) {
        if (presence == Presence.CONNECTED) {
            connection.send(text);
        }
    }

    /** One byte for the console; without the write access it is dropped, and a return key gets a hint. */
    void type(int octet) {
        if (writes() && console.line().takesInput()) {
            typed.append((char) octet);
        } else if (octet == '\r' || octet == '\n') {
            String state = writes() ? console.state().text() : "read-only";
            say("[" + state + " -- use " + escape + " ? for help]\r\n");
        }
    }

    /** Hands what was typed to the console. */
    void flush() {
        if (!typed.isEmpty()) {
            console.input(typed.toString());
            typed.setLength(0);
        }
    }

    void suspend() {
        presence = Presence.SUSPENDED;
        console.access().release(this);
    }

    /** Comes back from a suspension; says as what. */
    String resume() {
        presence = Presence.CONNECTED;
        return console.access().resume(this);
    }

    /** Tells the client why, and ends the connection. */
    void dismiss(String text) {
        connection.send(text);
        connection.close();
    }

    void leave() {
        flush();
        console.leave(this);
    }

    private void answer(Moment moment, String text) {
        String whole = bracket + text;
        bracket = "";
        connection.answer(moment, whole);
    }
}
