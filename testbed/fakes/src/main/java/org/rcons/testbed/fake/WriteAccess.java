package org.rcons.testbed.fake;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who writes to a console and who waits for it, as 8.2.7 does it: spies too (PROTOCOL.md 11.6). */
final class WriteAccess {

    private final FakeConsole console;
    private final Map<Client, Long> waiting = new HashMap<>();
    private @Nullable Client writer;
    private long clock;

    WriteAccess(FakeConsole console) {
        this.console = console;
    }

    @Nullable
    Client writer() {
        return writer;
    }

    /** Whether the client gets the write access one day without asking again. */
    boolean waits(Client client) {
        return waiting.containsKey(client);
    }

    /** A new client: writer if nobody is, else in the queue. */
    String admit(Client client) {
        if (!mayWrite(client)) {
            return "spy";
        }
        if (writer == null) {
            writer = client;
            return "attached";
        }
        queue(client);
        return "spy";
    }

    /** {@code ^Eca}. */
    String ask(Client client) {
        if (!mayWrite(client)) {
            return "read-only";
        }
        if (writer == client) {
            return "ok" + logging();
        }
        if (writer == null) {
            take(client);
            return "attached" + logging();
        }
        queue(client);
        return "no, " + writer.acid() + " is attached";
    }

    /** {@code ^Ecf}. */
    String force(Client client) {
        Client victim = writer;
        if (!mayWrite(client) || victim == null || victim == client) {
            return ask(client);
        }
        take(client);
        queue(victim);
        victim.bump();
        victim.message("\r\n[forced to `spy' mode by " + client.acid() + "]\r\n");
        return "bumped " + victim.acid() + logging();
    }

    /** {@code ^Ecs}: only watches from now on. */
    void watch(Client client) {
        waiting.remove(client);
        release(client);
    }

    /** Gives the write access up, if the client has it, to the one who waits longest. */
    void release(Client client) {
        if (writer == client) {
            writer = null;
            promoteNext();
        }
    }

    /** After a suspension: takes the write access again if it is free. */
    String resume(Client client) {
        if (!mayWrite(client)) {
            return "read-only";
        }
        if (console.state() != FakeConsole.State.UP) {
            return "line down";
        }
        if (writer == null) {
            take(client);
        }
        return writer == client ? "attached" + logging() : "spy mode";
    }

    void leave(Client client) {
        watch(client);
    }

    /** Makes the client the writer and says so. */
    void promote(Client client) {
        take(client);
        client.message("\r\n[attached" + logging() + "]\r\n");
    }

    void promoteNext() {
        waiting.entrySet().stream()
                .filter(entry -> mayWrite(entry.getKey()))
                .filter(entry -> entry.getKey().presence() != Client.Presence.SUSPENDED)
                .min(Comparator.comparingLong(Map.Entry::getValue))
                .map(Map.Entry::getKey)
                .ifPresent(this::promote);
    }

    private void take(Client client) {
        waiting.remove(client);
        writer = client;
    }

    private void queue(Client client) {
        waiting.put(client, ++clock);
    }

    private boolean mayWrite(Client client) {
        return console.right(client.user()) == Right.WRITE;
    }

    private String logging() {
        return console.log().muted() ? " (nologging)" : "";
    }
}
