package org.rcons.capture.fleet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.rcons.protocol.message.ConsoleInfo;
import org.rcons.protocol.message.HostPort;
import org.rcons.protocol.message.Request;
import org.rcons.protocol.netty.NettyClient;
import org.rcons.protocol.session.Survey;

/** Asks each group once how much room it has. Thread-safe. */
@SuppressWarnings("FutureReturnValueIgnored") // what comes of an answer is told to whoever waits for it
final class Rooms {
    private static final Request INFO = new Request.Show(Request.View.INFO, "");

    private final NettyClient client;
    private volatile boolean asks;
    private final Map<HostPort, CompletableFuture<Integer>> known = new HashMap<>();

    Rooms(NettyClient client) {
        this.client = client;
    }

    /** So many consoles may be in one group: a few fit anyhow, and need no question. */
    void expect(int consoles) {
        asks = consoles > Room.USUAL / 2;
    }

    /** Sees to it that {@link #of} knows, and runs this then, now or later on an event loop. */
    void find(HostPort group, Runnable then) {
        if (asks) {
            answer(group).thenRun(then);
        } else {
            then.run();
        }
    }

    /** How many clients there is room for. */
    synchronized int of(HostPort group) {
        CompletableFuture<Integer> answer = known.get(group);
        return answer == null ? Room.USUAL : answer.getNow(Room.USUAL);
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
        List<ConsoleInfo> consoles =
                lines.stream().map(ConsoleInfo::parse).filter(Objects::nonNull).toList();
        return consoles.isEmpty() || consoles.size() < lines.size() ? Room.USUAL : Room.of(consoles);
    }
}
