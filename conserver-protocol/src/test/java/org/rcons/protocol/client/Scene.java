package org.rcons.protocol.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rcons.protocol.message.ConsoleName;
import org.rcons.protocol.message.HostPort;
import org.rcons.protocol.message.UserName;
import org.rcons.protocol.session.AttachPlan;
import org.rcons.protocol.session.ConserverException;
import org.rcons.protocol.session.Deadlines;
import org.rcons.protocol.session.Passwords;
import org.rcons.protocol.tls.TlsContext;
import org.rcons.testbed.fake.FakeConserver;
import org.rcons.testbed.fake.FakeConserverBuilder;
import org.rcons.testbed.fake.Recording;

/** One driver and its hosts. Closing it proves that no connection and no thread of the driver's is left. */
final class Scene implements AutoCloseable {
    /** For tests in which a deadline is to pass. */
    static final Duration SOON = Duration.ofMillis(300);

    static final ConsoleName N1 = new ConsoleName("n1");
    static final AttachPlan ATTACH = AttachPlan.of(AttachPlan.Mode.ATTACH);
    static final AttachPlan SPY = AttachPlan.of(AttachPlan.Mode.SPY);
    static final AttachPlan FORCE = AttachPlan.of(AttachPlan.Mode.FORCE);

    private static final Deadlines PATIENT = deadlines(Duration.ofSeconds(20));
    private static final long JOIN_MILLIS = 20_000;

    private final Drivers kind;
    private final List<FakeConserver> hosts = new ArrayList<>();
    private final List<Driver> drivers = new ArrayList<>();
    private final List<Driver.Console> consoles = new ArrayList<>();
    private @Nullable TlsContext tls;
    private boolean plainTextAllowed;
    private Deadlines deadlines = PATIENT;
    private Passwords passwords = Passwords.NONE;

    Scene(Drivers kind) {
        this.kind = kind;
    }

    static Deadlines deadlines(Duration each) {
        return new Deadlines(each, each, each, each, each);
    }

    FakeConserver host(FakeConserverBuilder builder) {
        FakeConserver host = builder.start();
        hosts.add(host);
        return host;
    }

    Scene tls(TlsContext context) {
        tls = context;
        return this;
    }

    Scene plainTextAllowed() {
        plainTextAllowed = true;
        return this;
    }

    Scene deadlines(Deadlines some) {
        deadlines = some;
        return this;
    }

    Scene passwords(Passwords source) {
        passwords = source;
        return this;
    }

    /** A client of alice's. */
    Driver driver() {
        ClientOptions options = new ClientOptions(new UserName("alice"), tls, plainTextAllowed, deadlines, passwords);
        Driver driver = kind.open(options);
        drivers.add(driver);
        return driver;
    }

    HostPort master() {
        return master(hosts.get(0));
    }

    static HostPort master(FakeConserver host) {
        return new HostPort(host.address(), host.masterPort());
    }

    /** n1, connected, with a client of its own. */
    Driver.Console attach(AttachPlan plan) throws ConserverException {
        return keep(driver().attach(master(), N1, plan));
    }

    Driver.Console keep(Driver.Console console) {
        consoles.add(console);
        return console;
    }

    ConserverException failure(AttachPlan plan) {
        return assertThrows(ConserverException.class, () -> attach(plan));
    }

    @Override
    public void close() {
        consoles.forEach(Driver.Console::close);
        for (Driver.Console console : consoles) {
            console.heard().awaitEnd();
        }
        drivers.forEach(Driver::close);
        hosts.forEach(host -> host.connections().forEach(Recording::awaitEnd));
        hosts.forEach(FakeConserver::close);
        noThreadIsLeft();
        consoles.forEach(console -> assertEquals(1, console.heard().ends(), "the end is told once"));
    }

    private static void noThreadIsLeft() {
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            String name = thread.getName();
            if (name.startsWith("rcons-") || name.startsWith("multiThreadIoEventLoopGroup")) {
                join(thread);
                assertFalse(thread.isAlive(), name);
            }
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join(JOIN_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while waiting for the end of " + thread, e);
        }
    }
}
