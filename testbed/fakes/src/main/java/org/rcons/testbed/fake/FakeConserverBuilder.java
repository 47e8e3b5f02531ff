package org.rcons.testbed.fake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/** Describes one conserver host; everything has a default: 127.0.0.1, any port, plain text, everybody trusted. */
public final class FakeConserverBuilder {

    private final List<ConsoleSetup> consoles = new ArrayList<>();
    private final List<RemoteConsole> remotes = new ArrayList<>();
    private final Map<Character, BreakSequence> breaks = BreakSequence.defaults();
    private final Map<Character, ServerTask> tasks = new TreeMap<>();
    private String address = "127.0.0.1";
    private IntSupplier port = () -> 0;
    private String serverName = "localhost";
    private String peerName = "localhost";
    private Access access = Access.trusted();
    private @Nullable FakeTls tls;
    private boolean tlsRequired;
    private boolean nagle;
    private boolean splitBracket = true;
    private boolean redirects = true;
    private boolean singlePort;
    private boolean newestGroupFirst;
    private int groupSize = 16;

    FakeConserverBuilder() {}

    public FakeConserverBuilder console(ConsoleSetup console) {
        consoles.add(console);
        return this;
    }

    /** A console that another host serves. */
    public FakeConserverBuilder remote(String name, Redirect redirect, String... aliases) {
        List<String> names = new ArrayList<>(List.of(name));
        names.addAll(List.of(aliases));
        remotes.add(new RemoteConsole(names, redirect));
        return this;
    }

    /** Listens on another loopback address, such as 127.0.0.2. */
    public FakeConserverBuilder address(String loopback) {
        address = loopback;
        return this;
    }

    /** Uses the primary port number of another fake, on another address, so that {@code @host} leads here. */
    public FakeConserverBuilder portOf(FakeConserver other) {
        port = other::masterPort;
        return this;
    }

    /** What {@code passwd?} and {@code info} call this host. */
    public FakeConserverBuilder serverName(String name) {
        serverName = name;
        return this;
    }

    /** What stands behind the {@code @} of every user. */
    public FakeConserverBuilder peerName(String name) {
        peerName = name;
        return this;
    }

    public FakeConserverBuilder access(Access who) {
        access = who;
        return this;
    }

    /** Offers TLS; a client may do without unless {@link #tlsRequired()}. */
    public FakeConserverBuilder tls(FakeTls how) {
        tls = how;
        return this;
    }

    /** Without TLS a login is answered with {@code encryption required}. */
    public FakeConserverBuilder tlsRequired() {
        tlsRequired = true;
        return this;
    }

    /** Leaves small writes to the network stack, as the real server does; an answer may then take 40 ms. */
    public FakeConserverBuilder nagle() {
        nagle = true;
        return this;
    }

    /** Sends {@code [} and the rest of an answer in one write; the real server does it in two. */
    public FakeConserverBuilder wholeAnswers() {
        splitBracket = false;
        return this;
    }

    /** {@code redirect no}. */
    public FakeConserverBuilder noRedirects() {
        redirects = false;
        return this;
    }

    /** One port for everything: a {@code call} on the master is answered with {@code [attached]}. */
    public FakeConserverBuilder singlePort() {
        singlePort = true;
        return this;
    }

    /** How many consoles a group serves, in the order of configuration; 16 if not said. */
    public FakeConserverBuilder groupSize(int size) {
        groupSize = size;
        return this;
    }

    /** {@code groups} lists the last group first, as after a reconfiguration. */
    public FakeConserverBuilder newestGroupFirst() {
        newestGroupFirst = true;
        return this;
    }

    public FakeConserverBuilder breakSequence(char slot, BreakSequence sequence) {
        breaks.put(slot, sequence);
        return this;
    }

    public FakeConserverBuilder task(char slot, ServerTask task) {
        tasks.put(slot, task);
        return this;
    }

    /** For {@code @RegisterExtension}: JUnit starts and closes it. */
    public FakeConserver build() {
        Configuration configuration = new Configuration(
                address,
                serverName,
                peerName,
                access,
                tls,
                tlsRequired,
                nagle,
                splitBracket,
                redirects,
                singlePort,
                newestGroupFirst,
                singlePort ? Math.max(1, consoles.size()) : groupSize,
                consoles,
                remotes,
                new TreeMap<>(breaks),
                new TreeMap<>(tasks));
        return new FakeConserver(configuration, port);
    }

    /** Starts it; the caller closes it. */
    public FakeConserver start() {
        FakeConserver fake = build();
        fake.start();
        return fake;
    }
}
