package org.rcons.capture.fleet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.rcons.protocol.message.ConsoleInfo;
import org.rcons.protocol.message.HostPort;
import org.rcons.protocol.message.Request;
import org.rcons.protocol.netty.NettyClient;
import org.rcons.protocol.session.Survey;

/** Asks each group once how much room it has. Thread-safe. */
final class Rooms {
    private static final Request INFO = new Request.Show(Request.View.INFO, "");

    private final NettyClient client;
    private final boolean asks;
    private final Map<HostPort, CompletableFuture<Integer>> known = new HashMap<>();

    /**
     * Nothing is known yet.
     *
     * @param consoles that may be in one group; a few fit anyhow, and need no question
     */
    Rooms(NettyClient client, int consoles) {
        this.client = client;
        this.asks = consoles > Room.USUAL / 2;
    }

    /** Tells how many clients there is room for, now or later on an event loop. */
    void of(HostPort group, IntConsumer then) {
        if (asks) {
            answer(group).thenAccept(then::accept);
        } else {
            then.accept(Room.USUAL);
        }
    }

    private synchronized CompletableFuture<Integer> answer(HostPort group) {
        return known.computeIfAbsent(group, where -> client.ask(where, INFO, Survey.Reach.THIS_PROCESS)
                .handle(Rooms::room));
    }

    private static int room(@Nullable List<Survey.Section> sections, @Nullable Throwable failure) {
        if (failure != null
                || sections == null
                || sections.size() != 1
                || sections.get(0).failure() != null) {
            return Room.USUAL;
        }
        List<String> lines = sections.get(0).lines();
        List<ConsoleInfo> consoles = lines.stream()
                .map(ConsoleInfo::parse)
                .filter(java.util.Objects::nonNull)
                .toList();
        return consoles.isEmpty() || consoles.size() < lines.size() ? Room.USUAL : Room.of(consoles);
    }

    /** The group failed: another one may be there next time. */
    synchronized void forget(HostPort group) {
        known.remove(group);
    }
}
