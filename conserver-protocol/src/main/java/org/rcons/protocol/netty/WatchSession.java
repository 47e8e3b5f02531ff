package org.rcons.protocol.netty;

import io.netty.channel.Channel;
import org.jspecify.annotations.Nullable;
import org.rcons.protocol.session.Attachment;
import org.rcons.protocol.session.ConserverException;
import org.rcons.protocol.session.EndCause;
import org.rcons.protocol.wire.Command;

/** A console that is watched. */
final class WatchSession extends Session<WatchedConsole> {
    private final WatchListener listener;

    WatchSession(WatchListener listener) {
        this.listener = listener;
    }

    @Override
    WatchedConsole open(Channel channel, Attachment attachment) {
        return new WatchedConsole(channel, attachment);
    }

    @Override
    void connected(WatchedConsole open) {
        listener.connected(open);
    }

    @Override
    void output(byte[] bytes) {
        listener.output(bytes);
    }

    @Override
    void signal(WatchedConsole open, Command command) {
        throw new IllegalStateException("a watcher's dialogue hands no command on, but did " + command);
    }

    @Override
    void ended(EndCause cause, @Nullable ConserverException failure) {
        listener.ended(cause, failure);
    }
}
