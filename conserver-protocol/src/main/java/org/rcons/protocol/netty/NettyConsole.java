package org.rcons.protocol.netty;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import org.rcons.protocol.session.AttachPlan;
import org.rcons.protocol.session.Attachment;
import org.rcons.protocol.wire.Command;
import org.rcons.protocol.wire.FrameEncoder;

/** A connected console on an event loop. Thread-safe. */
@SuppressWarnings("FutureReturnValueIgnored") // how a write or close went comes back as an event
public final class NettyConsole implements AutoCloseable {
    private final Channel channel;
    private final Attachment attachment;
    private final AttachPlan plan;
    private volatile boolean leaving;

    NettyConsole(Channel channel, Attachment attachment, AttachPlan plan) {
        this.channel = channel;
        this.attachment = attachment;
        this.plan = plan;
    }

    /** What was granted. */
    public Attachment attachment() {
        return attachment;
    }

    /**
     * Sends console input, unless 64 KB of it are still waiting to leave.
     *
     * @return false if nothing was taken
     * @throws IllegalStateException on a spy's console
     */
    public boolean write(byte[] bytes) {
        if (plan.mode() == AttachPlan.Mode.SPY) {
            throw new IllegalStateException("a spy does not write");
        }
        if (!channel.isWritable()) {
            return false;
        }
        send(FrameEncoder.data(bytes, 0, bytes.length));
        return true;
    }

    /** Sends an escape command. */
    public void escape(int key) {
        send(plan.escape().keys(key));
    }

    /**
     * Refuses what the server asked for: without an answer it would deliver nothing any more (trap 15). To
     * {@link Command#ABORT} there is nothing to answer.
     */
    public void decline(Command command) {
        if (command == Command.EXEC) {
            send(FrameEncoder.command(Command.ABORT));
        } else if (command != Command.ABORT) {
            send(new byte[] {'\n'});
        }
    }

    private void send(byte[] bytes) {
        channel.writeAndFlush(Unpooled.wrappedBuffer(bytes), channel.voidPromise());
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

    /** Leaves the console. */
    @Override
    public void close() {
        leaving = true;
        channel.close();
    }
}
