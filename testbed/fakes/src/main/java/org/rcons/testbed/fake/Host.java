package org.rcons.testbed.fake;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A running conserver host: its ports, groups and consoles, and the thread on which its machines take turns. */
final class Host {

    /** Not this process' own: by chance it would look like a port of the recordings. */
    private static final long MADE_UP_PID = 18910;

    private static final int PIDS_A_GROUP = 1;

    private final Configuration configuration;
    private final Watch watch = new Watch();
    private final List<Group> groups = new ArrayList<>();
    private final List<FakeConsole> consoles = new ArrayList<>();
    private final List<Connection> connections = new ArrayList<>();
    private final List<Recording> recordings = new ArrayList<>();
    private final List<String> administered = new ArrayList<>();
    private final List<Listener> listeners = new ArrayList<>();
    private final ScheduledThreadPoolExecutor machines;
    private final Directory directory = new Directory(this);
    private final Listener master;
    private Release release = new Release();
    private @Nullable Mischief mischief;
    private long serial;

    Host(Configuration configuration, int port) {
        this.configuration = configuration;
        this.machines = new ScheduledThreadPoolExecutor(1, body -> {
            Thread thread = new Thread(body, "fake machines");
            thread.setDaemon(true);
            return thread;
        });
        this.master = Listener.open(configuration.address(), port);
        listeners.add(master);
        watch.run(this::arrange);
    }

    private void arrange() {
        List<ConsoleSetup> setups = configuration.consoles();
        for (int from = 0; from < setups.size(); from += configuration.groupSize()) {
            List<FakeConsole> some = new ArrayList<>();
            for (ConsoleSetup setup : setups.subList(from, Math.min(setups.size(), from + configuration.groupSize()))) {
                some.add(new FakeConsole(this, setup));
            }
            Listener listener = configuration.singlePort() ? master : Listener.open(configuration.address(), 0);
            groups.add(new Group(some, listener, groups.size()));
            consoles.addAll(some);
            listeners.add(listener);
        }
    }

    /** Begins to accept. */
    void open() {
        Group first = groups.isEmpty() ? new Group(List.of(), master, 0) : groups.get(0);
        master.accept(socket -> serve(socket, first, Stage.MASTER));
        if (!configuration.singlePort()) {
            for (int i = 0; i < groups.size(); i++) {
                Group group = groups.get(i);
                listeners.get(i + 1).accept(socket -> serve(socket, group, Stage.GROUP));
            }
        }
    }

    void close() {
        listeners.forEach(Listener::close);
        listeners.forEach(Listener::awaitEnd);
        machines.shutdownNow();
        watch.run(() -> {
            release.open();
            cutOff();
        });
    }

    void cutOff() {
        connections.forEach(Connection::abandon);
        connections.clear();
    }

    Configuration configuration() {
        return configuration;
    }

    Watch watch() {
        return watch;
    }

    Directory directory() {
        return directory;
    }

    List<Group> groups() {
        return groups;
    }

    List<FakeConsole> consoles() {
        return consoles;
    }

    List<Recording> recordings() {
        return recordings;
    }

    List<String> administered() {
        return administered;
    }

    Group groupOf(FakeConsole console) {
        return groups.get(consoles.indexOf(console) / configuration.groupSize());
    }

    int port() {
        return master.port();
    }

    String ownAddress() {
        return port() + "@" + configuration.address();
    }

    long pid() {
        return MADE_UP_PID;
    }

    long pid(Group group) {
        return pid() + PIDS_A_GROUP + group.index();
    }

    long nextSerial() {
        return ++serial;
    }

    void misbehave(@Nullable Mischief next) {
        release.open();
        release = new Release();
        mischief = next;
    }

    Release release() {
        return release;
    }

    /** How an answer is to be spoiled. */
    Optional<Misbehaviour> spoil(Stage stage, Moment moment) {
        return Optional.ofNullable(mischief)
                .filter(chosen -> chosen.when() == moment && chosen.where().contains(stage))
                .map(Mischief::how);
    }

    boolean mischievous(Stage stage, Misbehaviour how) {
        return mischief != null && mischief.how() == how && mischief.where().contains(stage);
    }

    void administered(String verb) {
        administered.add(verb);
    }

    void bringUp() {
        consoles.stream()
                .filter(console -> console.state() == FakeConsole.State.DOWN && !console.setup().onDemand)
                .forEach(console -> console.line().reopen());
    }

    /** {@code quit}: everybody is told, nobody is accepted any more. */
    void quit(@Nullable Connection asking) {
        consoles.forEach(console -> console.dismissAll("[-- Console server shutting down --]\r\n"));
        if (asking != null) {
            asking.close();
        }
        listeners.forEach(Listener::close);
    }

    /** Does something on the machines' thread; not at all after the end. */
    void later(Duration delay, Runnable action) {
        try {
            var unused = machines.schedule(action, delay.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            return;
        }
    }

    private void serve(Socket socket, Group group, Stage stage) {
        watch.run(() -> {
            Recording recording = new Recording(watch, stage);
            try {
                Connection connection = new Connection(this, group, socket, recording);
                connections.add(connection);
                recordings.add(recording);
                connection.start();
            } catch (IOException e) {
                recording.end();
            }
        });
    }
}
