package org.rcons.protocol.netty;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.rcons.protocol.client.Heard;
import org.rcons.protocol.session.ConserverException;
import org.rcons.protocol.session.EndCause;
import org.rcons.protocol.wire.Command;

/** One who types. */
record Typing(Heard heard, CompletableFuture<NettyConsole> open) implements ConsoleListener {
    @Override
    public void connected(NettyConsole console) {
        open.complete(console);
    }

    @Override
    public void output(byte[] bytes) {
        heard.output(bytes);
    }

    @Override
    public void signal(NettyConsole console, Command command) {
        heard.signal(command);
        console.decline(command);
    }

    @Override
    public void ended(EndCause cause, @Nullable ConserverException failure) {
        heard.ended(cause, failure);
    }

    NettyConsole console() {
        return Client.await(open);
    }
}
