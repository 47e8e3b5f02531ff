package org.rcons.testbed.fake;

import java.util.List;
import java.util.Locale;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * One fake conserver host. In a test class:
 *
 * <pre>{@code
 * @RegisterExtension
 * final FakeConserver conserver = FakeConserver.host()
 *         .console(ConsoleSetup.named("n1").machine(Machines::echo))
 *         .build();
 * }</pre>
 *
 * <p>A field of the instance is a host for each test, a static one a host for the class. Elsewhere: {@link
 * FakeConserverBuilder#start()} and close it.
 */
public final class FakeConserver
        implements AutoCloseable, BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {

    private final Configuration configuration;
    private final IntSupplier port;
    private @Nullable Host running;
    private boolean eachTest;

    FakeConserver(Configuration configuration, IntSupplier port) {
        this.configuration = configuration;
        this.port = port;
    }

    public static FakeConserverBuilder host() {
        return new FakeConserverBuilder();
    }

    /** Opens the ports and accepts. */
    public void start() {
        if (running == null) {
            Host host = new Host(configuration, port.getAsInt());
            running = host;
            host.open();
        }
    }

    /** Closes all ports and connections; does nothing if it is closed. */
    @Override
    public void close() {
        if (running != null) {
            running.close();
            running = null;
        }
    }

    public String address() {
        return configuration.address();
    }

    /** The primary port. */
    public int masterPort() {
        return alive().port();
    }

    /** {@code address:port} of the master. */
    public String masterAddress() {
        return address() + ":" + masterPort();
    }

    /** The groups' ports in the order of configuration. */
    public List<Integer> groupPorts() {
        return alive().groups().stream().map(Group::port).toList();
    }

    public FakeConsole console(String name) {
        return alive().consoles().stream()
                .filter(console -> console.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        String.format(Locale.ROOT, "no console %s on %s", name, masterAddress())));
    }

    /** All connections so far, in the order of opening. */
    public List<Recording> connections() {
        return alive().watch().get(() -> List.copyOf(alive().recordings()));
    }

    /** Waits for the nth connection, counted from 1. */
    public Recording awaitConnection(int number) {
        alive().watch()
                .await(
                        () -> alive().recordings().size() >= number,
                        () -> "connection " + number + ", there are "
                                + connections().size());
        return connections().get(number - 1);
    }

    /** From now on, on old connections too, until {@link #behave()}. */
    public void misbehave(Misbehaviour how) {
        misbehave(Mischief.of(how));
    }

    public void misbehave(Mischief mischief) {
        alive().watch().run(() -> alive().misbehave(mischief));
    }

    /** Ends all mischief and lets go what is held. */
    public void behave() {
        alive().watch().run(() -> alive().misbehave(null));
    }

    /** Lets go what {@link Misbehaviour#SLOW_GREETING} holds, now and from now on. */
    public void release() {
        alive().watch().run(() -> alive().release().open());
    }

    /** The administrators' commands that were obeyed: {@code up}, {@code reconfig}, ... */
    public List<String> administered() {
        return alive().watch().get(() -> List.copyOf(alive().administered()));
    }

    /** Cuts every connection off without a word, as a process does that is killed; the ports stay open. */
    public void cutOff() {
        alive().watch().run(() -> alive().cutOff());
    }

    /** As {@code quit} does: tells everybody, closes their connections and the ports. */
    public void shutDown() {
        alive().watch().run(() -> alive().quit(null));
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        start();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        if (running == null) {
            eachTest = true;
            start();
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (eachTest) {
            close();
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        close();
    }

    private Host alive() {
        if (running == null) {
            throw new IllegalStateException("the fake conserver is not started; use start() or @RegisterExtension");
        }
        return running;
    }
}
