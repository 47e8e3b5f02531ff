package org.rcons.testbed.fake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A console of a running fake: its line, its clients and everything that reached its machine. */
public final class FakeConsole {

    /** The state of the line. */
    public enum State {
        UP,
        DOWN,
        INITIALIZING;

        /** {@code up}. */
        String text() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** {@code init} for the listings. */
        String brief() {
            return this == INITIALIZING ? "init" : text();
        }
    }

    private static final int LIMIT = 4 << 20;

    private final Host host;
    private final ConsoleSetup setup;
    private final WriteAccess access = new WriteAccess(this);
    private final ConsoleLog log;
    private final List<Client> clients = new ArrayList<>();
    private final ByteArrayOutputStream received = new ByteArrayOutputStream();
    private List<String> writers;
    private List<String> readers;
    private final ConsoleLine line;
    private boolean taskRuns;

    FakeConsole(Host host, ConsoleSetup setup) {
        this.host = host;
        this.setup = setup;
        this.writers = setup.writers;
        this.readers = setup.readers;
        this.log = new ConsoleLog(!setup.logFile.isEmpty());
        this.line = new ConsoleLine(host, this);
        line.state(setup.state);
    }

    public String name() {
        return setup.name;
    }

    /** The port of the group that serves it. */
    public int port() {
        return group().port();
    }

    /** All bytes that reached the machine, breaks too; the first 4 MiB. */
    public byte[] received() {
        return host.watch().get(received::toByteArray);
    }

    /** The same, one char for each byte. */
    public String receivedText() {
        return host.watch().get(() -> received.toString(ISO_8859_1));
    }

    /** Waits until the machine has got this text. */
    public void awaitReceived(String text) {
        host.watch()
                .await(
                        () -> receivedText().contains(text),
                        () -> name() + " receives '" + text + "', it got '" + receivedText() + "'");
    }

    /** Waits until that many clients are in the console stage. */
    public void awaitClients(int count) {
        host.watch()
                .await(
                        () -> clients.size() == count,
                        () -> name() + " has " + count + " clients, it has " + clients.size());
    }

    /** Waits until that many clients get the output: they are past {@code [connected]}. */
    public void awaitConnected(int count) {
        host.watch()
                .await(
                        () -> connected() == count,
                        () -> count + " clients of " + name() + " are connected, " + connected() + " are");
    }

    /** Output of the machine, to everybody who listens and to the log. */
    public void print(String text) {
        host.watch().run(() -> fromMachine(text));
    }

    /** Sends a control pair to every client, asked for or not: E, G, Z or a dot (PROTOCOL.md 2.1). */
    public void control(char command) {
        host.watch().run(() -> clients.forEach(client -> client.connection().control(command)));
    }

    /** The line as it is now. */
    public State state() {
        return host.watch().get(line::state);
    }

    /** Waits until the line is in that state. */
    public void awaitState(State expected) {
        host.watch()
                .await(() -> line.state() == expected, () -> name() + " is " + expected + ", it is " + line.state());
    }

    /** Sets the line's state without a word to the clients, as the real server does (PROTOCOL.md 11.5). */
    public void state(State next) {
        host.watch().run(() -> line.state(next));
    }

    /** A reconfiguration took the console away: clients are told and cut off. */
    public void remove() {
        host.watch().run(() -> {
            group().remove(this);
            dismissAll("[-- Conserver reconfigured - console has been (re)moved --]\r\n");
        });
    }

    /** A reconfiguration gave these lists; who loses a right is told. */
    public void rights(List<String> rw, List<String> ro) {
        host.watch().run(() -> {
            writers = List.copyOf(rw);
            readers = List.copyOf(ro);
            List.copyOf(clients).forEach(this::review);
        });
    }

    ConsoleSetup setup() {
        return setup;
    }

    /** Name and aliases, in the order in which the server compares them. */
    List<String> names() {
        List<String> names = new ArrayList<>(List.of(setup.name));
        names.addAll(setup.listedAliases());
        return names;
    }

    Group group() {
        return host.groupOf(this);
    }

    WriteAccess access() {
        return access;
    }

    ConsoleLog log() {
        return log;
    }

    List<Client> clients() {
        return clients;
    }

    Right right(String user) {
        return Right.of(user, writers, readers);
    }

    ConsoleLine line() {
        return line;
    }

    String admit(Client client) {
        if (setup.onDemand && line.state() == State.DOWN) {
            line.open();
        }
        clients.add(0, client);
        return access.admit(client);
    }

    void leave(Client client) {
        clients.remove(client);
        access.leave(client);
        if (setup.onDemand && clients.isEmpty()) {
            line.down();
        }
    }

    /** Bytes for the machine. */
    void input(String text) {
        byte[] bytes = text.getBytes(ISO_8859_1);
        received.write(bytes, 0, Math.min(bytes.length, LIMIT - received.size()));
        line.input(bytes);
    }

    void breakWith(BreakSequence sequence) {
        String serial = setup.kind == ConsoleSetup.Kind.HOST ? BreakSequence.SERIAL_BREAK : "";
        input(sequence.bytes(serial));
    }

    void fromMachine(String text) {
        log.append(text);
        clients.forEach(client -> client.output(text));
    }

    boolean listenersKeepUp() {
        return host.watch().get(() -> clients.stream()
                .allMatch(client -> client.connection().outbox().roomy()));
    }

    void messageAll(String text) {
        List.copyOf(clients).forEach(client -> client.message(text));
    }

    void messageOthers(Client sender, String text) {
        clients.stream().filter(client -> client != sender).forEach(client -> client.message(text));
    }

    void dismissAll(String text) {
        List.copyOf(clients).forEach(client -> client.dismiss(text));
    }

    boolean taskRuns() {
        return taskRuns;
    }

    void startTask() {
        taskRuns = true;
    }

    void endTask(String how) {
        taskRuns = false;
        messageAll("[task terminated: " + how + "]\r\n");
    }

    private void review(Client client) {
        if (right(client.user()) == Right.NONE) {
            client.dismiss("[Conserver reconfigured - access denied]\r\n");
        } else if (client.writes() && right(client.user()) == Right.READ) {
            client.message("[Conserver reconfigured - r/w access removed]\r\n");
            access.watch(client);
        }
    }

    private long connected() {
        return clients.stream()
                .filter(client -> client.presence() == Client.Presence.CONNECTED)
                .count();
    }
}
