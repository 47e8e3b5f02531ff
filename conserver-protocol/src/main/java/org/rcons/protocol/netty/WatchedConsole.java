package org.rcons.protocol.netty;

import io.netty.channel.Channel;
import org.rcons.protocol.session.Attachment;

/** A connected console on an event loop, for somebody who looks: there is no way to type here. Thread-safe. */
@SuppressWarnings("FutureReturnValueIgnored") // how a close went comes back as an event
public final class WatchedConsole implements AutoCloseable {
    private final Channel channel;
    private final Attachment attachment;
    private volatile boolean leaving;

    WatchedConsole(Channel channel, Attachment attachment) {
        this.channel = channel;
        this.attachment = attachment;
    }

    /** What was granted. */
    public Attachment attachment() {
        return attachment;
    }

    /** Stops reading: the server's buffer grows instead, without a bound of its own. */
    public void pause() {
        channel.config().setAutoRead(false);
    }

    /** Goes on reading. */
    public void resume() {
        channel.config().setAutoRead(true);
    }

    boolean isLeaving() {
        return leaving;
    }

    /** Leaves the console, when what was written to it has left. */
    @Override
    public void close() {
        leaving = true;
        channel.close();
    }
}
