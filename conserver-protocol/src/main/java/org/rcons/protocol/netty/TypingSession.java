package org.rcons.protocol.netty;

import io.netty.channel.Channel;
import org.jspecify.annotations.Nullable;
import org.rcons.protocol.session.AttachPlan;
import org.rcons.protocol.session.Attachment;
import org.rcons.protocol.session.ConserverException;
import org.rcons.protocol.session.EndCause;
import org.rcons.protocol.wire.Command;

/** A console that can be typed on. */
final class TypingSession extends Session<NettyConsole> {
    private final AttachPlan plan;
    private final ConsoleListener listener;

    TypingSession(AttachPlan plan, ConsoleListener listener) {
        this.plan = plan;
        this.listener = listener;
    }

    @Override
    NettyConsole open(Channel channel, Attachment attachment) {
        return new NettyConsole(channel, attachment, plan);
    }

    @Override
    void connected(NettyConsole open) {
        listener.connected(open);
    }

    @Override
    void output(byte[] bytes) {
        listener.output(bytes);
    }

    @Override
    void signal(NettyConsole open, Command command) {
        listener.signal(open, command);
    }

    @Override
    void ended(EndCause cause, @Nullable ConserverException failure) {
        listener.ended(cause, failure);
    }
}
