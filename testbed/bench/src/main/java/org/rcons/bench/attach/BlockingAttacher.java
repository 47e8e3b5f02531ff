package org.rcons.bench.attach;

import java.io.IOException;
import org.rcons.protocol.client.ClientOptions;
import org.rcons.protocol.client.ConserverClient;
import org.rcons.protocol.client.ConsoleConnection;
import org.rcons.protocol.message.ConsoleName;
import org.rcons.protocol.message.HostPort;
import org.rcons.protocol.session.AttachPlan;

/** The driver on plain sockets. */
final class BlockingAttacher implements Attacher {
    private final ConserverClient client;
    private final HostPort master;

    BlockingAttacher(ClientOptions options, HostPort master) {
        this.client = new ConserverClient(options);
        this.master = master;
    }

    @Override
    public String name() {
        return "blocking driver";
    }

    @Override
    public long attach(String console) throws IOException {
        ConsoleName name = new ConsoleName(console);
        long start = System.nanoTime();
        ConsoleConnection connection = client.attach(master, name, AttachPlan.of(AttachPlan.Mode.ATTACH));
        long connected = System.nanoTime();
        connection.close();
        return connected - start;
    }

    @Override
    public void close() {
        client.close();
    }
}
