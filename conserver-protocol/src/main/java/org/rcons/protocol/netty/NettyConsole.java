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
    private final AttachPlan plan;
    private final WatchedConsole view;

    NettyConsole(Channel channel, Attachment attachment, AttachPlan plan) {
        this.channel = channel;
        this.plan = plan;
        this.view = new WatchedConsole(channel, attachment);
    }

    /** What was granted. */
    public Attachment attachment() {
        return view.attachment();
    }

    /** This console for somebody who only looks. */
    public WatchedConsole view() {
        return view;
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

    /** Sends the serial break that conserver sends by default (PROTOCOL.md 11.3). */
    public void sendBreak() {
        byte[] halt = plan.escape().keys('l');
        byte[] first = FrameEncoder.data(new byte[] {'0'}, 0, 1);
        channel.writeAndFlush(Unpooled.wrappedBuffer(halt, first), channel.voidPromise());
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

    /** Leaves the console. */
    @Override
    public void close() {
        view.close();
    }
}
