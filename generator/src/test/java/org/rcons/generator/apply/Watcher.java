package org.rcons.generator.apply;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.rcons.protocol.client.ClientOptions;
import org.rcons.protocol.client.ConserverClient;
import org.rcons.protocol.client.ConsoleConnection;
import org.rcons.protocol.message.ConsoleName;
import org.rcons.protocol.message.HostPort;
import org.rcons.protocol.message.UserName;
import org.rcons.protocol.session.AttachPlan;
import org.rcons.protocol.session.Effect;

/** Somebody who is attached to a console and hears what it says. */
final class Watcher implements AutoCloseable {
    private final ConserverClient client;
    private final ConsoleConnection connection;
    private final StringBuilder heard = new StringBuilder();
    private final CountDownLatch ended = new CountDownLatch(1);

    Watcher(HostPort master, String console) throws Exception {
        client = new ConserverClient(ClientOptions.of(new UserName("alice"), null));
        connection = client.attach(master, new ConsoleName(console), AttachPlan.of(AttachPlan.Mode.ATTACH));
        Thread thread = new Thread(this::listen, "watcher of " + console);
        thread.setDaemon(true);
        thread.start();
    }

    private void listen() {
        for (Effect effect = connection.next(); !(effect instanceof Effect.Done); effect = connection.next()) {
            if (effect instanceof Effect.Output output) {
                synchronized (heard) {
                    heard.append(new String(output.bytes(), StandardCharsets.ISO_8859_1));
                    heard.notifyAll();
                }
            } else if (effect instanceof Effect.Failed) {
                break;
            }
        }
        ended.countDown();
    }

    /** Sends a text to a console that echoes, and waits until it is back. */
    boolean hearsEcho(String text) throws Exception {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        connection.write(bytes, 0, bytes.length);
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        synchronized (heard) {
            while (heard.indexOf(text) < 0 && System.nanoTime() < end) {
                heard.wait(1000);
            }
            return heard.indexOf(text) >= 0;
        }
    }

    /** Whether the session ends within 20 s. */
    boolean ends() throws InterruptedException {
        return ended.await(20, TimeUnit.SECONDS);
    }

    boolean lives() {
        return ended.getCount() > 0;
    }

    String heard() {
        synchronized (heard) {
            return heard.toString();
        }
    }

    @Override
    public void close() {
        connection.close();
        client.close();
    }
}
