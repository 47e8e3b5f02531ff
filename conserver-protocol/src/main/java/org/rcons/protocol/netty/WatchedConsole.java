package org.rcons.protocol.netty;

import io.netty.channel.Channel;
import org.rcons.protocol.session.Attachment;

/**
 * A connected console on an event loop, as one who watches has it: there is no way to send anything. Thread-safe.
 *
 * <p>What can type is a {@link NettyConsole}; {@link NettyClient#watch} never makes one.
 */
@SuppressWarnings("FutureReturnValueIgnored") // how a close went comes back as an event
public sealed class WatchedConsole implements AutoCloseable permits NettyConsole {
    private final Runnable closing;
    private final Flow flow;
    private final Attachment attachment;
    private volatile boolean leaving;

    /** The tap of the channel's output, and nothing else of the channel. */
    private interface Flow {
        void reads(boolean on);
    }

    WatchedConsole(Channel channel, Attachment attachment) {
        this.closing = channel::close;
        this.flow = channel.config()::setAutoRead;
        this.attachment = attachment;
    }

    /** What was granted, and in which state the line was. */
    public final Attachment attachment() {
        return attachment;
    }

    /** Stops reading: the server's buffer grows instead, without a bound of its own. */
    public final void pause() {
        flow.reads(false);
    }

    /** Goes on reading. */
    public final void resume() {
        flow.reads(true);
    }

    final boolean isLeaving() {
        return leaving;
    }

    /** Leaves the console. */
    @Override
    public final void close() {
        leaving = true;
        closing.run();
    }
}
