package org.rcons.protocol.netty;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.rcons.protocol.session.AttachPlan;
import org.rcons.protocol.session.Attachment;
import org.rcons.protocol.wire.Command;
import org.rcons.protocol.wire.FrameEncoder;

/** A connected console on an event loop that can be typed on. Thread-safe. */
@SuppressWarnings("FutureReturnValueIgnored") // how a write went comes back as an event
public final class NettyConsole extends WatchedConsole {
    private static final int TO_LEAVE_SECONDS = 2;

    private final Channel channel;
    private final AttachPlan plan;

    NettyConsole(Channel channel, Attachment attachment, AttachPlan plan) {
        super(channel, attachment);
        this.channel = channel;
        this.plan = plan;
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
     * Sends the console's default break sequence, a serial break if the server was not told otherwise (PROTOCOL.md 11.3,
     * 11.9). The output tells how it went: {@code [halt sent]}, or {@code [halt undefined]}. If the sequence is one that
     * is to be confirmed, the server asks {@code confirm? [y/N]} there and takes the next byte for the answer.
     */
    public void sendBreak() {
        byte[] lead = plan.escape().keys('l');
        byte[] both = Arrays.copyOf(lead, lead.length + 1);
        both[lead.length] = '0';
        send(both);
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

    /**
     * Leaves with the escape command, so that all that was typed arrives: a connection that is simply closed while output
     * is on its way may take that along (trap 29). The server closes then; if it does not within 2 s, this end does.
     */
    public void leave() {
        resume();
        escape('.');
        channel.eventLoop().schedule(this::close, TO_LEAVE_SECONDS, TimeUnit.SECONDS);
    }

    private void send(byte[] bytes) {
        channel.writeAndFlush(Unpooled.wrappedBuffer(bytes), channel.voidPromise());
    }
}
