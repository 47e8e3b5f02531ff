package org.rcons.protocol.netty;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.rcons.protocol.client.Heard;
import org.rcons.protocol.session.ConserverException;
import org.rcons.protocol.session.EndCause;

/** One who watches. */
record Watching(Heard heard, CompletableFuture<WatchedConsole> open) implements WatchListener {
    @Override
    public void connected(WatchedConsole console) {
        open.complete(console);
    }

    @Override
    public void output(byte[] bytes) {
        heard.output(bytes);
    }

    @Override
    public void ended(EndCause cause, @Nullable ConserverException failure) {
        heard.ended(cause, failure);
    }

    WatchedConsole console() {
        return Client.await(open);
    }
}
