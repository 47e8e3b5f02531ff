package org.rcons.bench.attach;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rcons.bench.Limits;
import org.rcons.bench.Samples;
import org.rcons.bench.Visit;
import org.rcons.protocol.client.ClientOptions;
import org.rcons.protocol.message.HostPort;
import org.rcons.protocol.message.UserName;
import org.rcons.protocol.tls.Passphrases;
import org.rcons.protocol.tls.Tls;
import org.rcons.protocol.tls.TlsContext;
import org.rcons.testbed.real.ConserverSetup;
import org.rcons.testbed.real.RealConserver;

/** Opens consoles of an idle conserver on loopback, one after the other, the drivers in turn. */
final class AttachBench {
    private static final int CONSOLES = 16;
    private static final int WARM_UPS = 200;
    private static final int CONSOLE_RUNS = 15;
    private static final double MEDIAN_LIMIT = 2;
    private static final double P99_LIMIT = 10;

    private final int count;
    private final PrintStream out;
    private final Limits limits = new Limits();

    AttachBench(int count, PrintStream out) {
        this.count = count;
        this.out = out;
    }

    /** Runs it all; the exit status is 0, or 1 if a limit is missed. */
    int run() throws IOException {
        try (RealConserver conserver = RealConserver.of(setup())) {
            conserver.start();
            out.printf(Locale.ROOT, "%-28s %8s %8s %8s %6s%n", "attach, ms", "median", "p90", "p99", "n");
            measure(conserver, false);
            measure(conserver, true);
        }
        return limits.conclude(out);
    }

    private static ConserverSetup setup() {
        ConserverSetup setup = ConserverSetup.PLAIN;
        for (int i = 0; i < CONSOLES; i++) {
            setup = setup.running("n" + i, Visit.PROGRAM);
        }
        return setup;
    }

    private void measure(RealConserver conserver, boolean tls) throws IOException {
        HostPort master = new HostPort(conserver.address(), conserver.port());
        ClientOptions options = ClientOptions.of(new UserName("alice"), tls ? anonymous() : null);
        try (Attacher blocking = new BlockingAttacher(options, master);
                Attacher netty = new NettyAttacher(options, master);
                Attacher console = new ConsoleAttacher(master, tls, conserver.folder())) {
            inTurn(List.of(blocking, netty), WARM_UPS);
            List<Samples> drivers = inTurn(List.of(blocking, netty), count);
            promise(row(blocking, tls, drivers.get(0)), drivers.get(0));
            promise(row(netty, tls, drivers.get(1)), drivers.get(1));
            Samples beside = inTurn(List.of(console), CONSOLE_RUNS).get(0);
            row(console, tls, beside);
        }
    }

    private static @Nullable TlsContext anonymous() throws IOException {
        return TlsContext.of(Tls.anonymous(), Passphrases.NONE);
    }

    private static List<Samples> inTurn(List<Attacher> attachers, int rounds) throws IOException {
        List<Samples> samples = attachers.stream().map(each -> new Samples()).toList();
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < attachers.size(); i++) {
                samples.get(i).add(attachers.get(i).attach("n" + round % CONSOLES));
            }
        }
        return samples;
    }

    private String row(Attacher attacher, boolean tls, Samples samples) {
        String name = attacher.name() + (tls ? ", TLS" : ", plain");
        out.printf(
                Locale.ROOT,
                "%-28s %8.2f %8.2f %8.2f %6d%n",
                name,
                samples.median(),
                samples.percentile(90),
                samples.percentile(99),
                samples.count());
        return name;
    }

    private void promise(String name, Samples samples) {
        limits.check(name + ", median ms", samples.median(), MEDIAN_LIMIT);
        limits.check(name + ", p99 ms", samples.percentile(99), P99_LIMIT);
    }
}
