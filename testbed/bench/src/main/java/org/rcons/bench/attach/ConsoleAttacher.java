package org.rcons.bench.attach;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.rcons.bench.Visit;
import org.rcons.protocol.message.HostPort;

/** The real {@code console}, from exec to its help line and on to the first console byte. */
final class ConsoleAttacher implements Attacher {
    private final HostPort master;
    private final boolean tls;
    private final Path home;

    ConsoleAttacher(HostPort master, boolean tls, Path home) {
        this.master = master;
        this.tls = tls;
        this.home = home;
    }

    @Override
    public String name() {
        return "console, first byte";
    }

    @Override
    public long attach(String console) throws IOException {
        String command = "console -n " + (tls ? "" : "-E ") + "-M " + master.host() + " -p " + master.port() + " ";
        return Visit.by(command + console, home, Map.of()).firstByteNanos();
    }

    @Override
    public void close() {
        // Each attach is a process of its own, and ended.
    }
}
