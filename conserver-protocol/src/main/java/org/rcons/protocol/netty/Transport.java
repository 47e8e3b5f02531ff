package org.rcons.protocol.netty;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollChannelOption;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioChannelOption;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import jdk.net.ExtendedSocketOptions;

/** The event loops, and the kind of sockets on them: epoll where its native part loads, else NIO. */
public final class Transport implements AutoCloseable {
    private static final boolean EPOLL = Epoll.isAvailable();
    private static final long SHUTDOWN_SECONDS = 5;

    private final EventLoopGroup loops;
    private final ChannelGroup channels;
    private final ChannelOption<Boolean> quickAck;
    private volatile boolean closed;

    /**
     * Starts the loops.
     *
     * @param threads how many; one carries a thousand quiet consoles
     */
    public Transport(int threads) {
        IoHandlerFactory io = EPOLL ? EpollIoHandler.newFactory() : NioIoHandler.newFactory();
        this.loops = new MultiThreadIoEventLoopGroup(threads, io);
        this.channels = new DefaultChannelGroup(loops.next(), true);
        this.quickAck =
                EPOLL ? EpollChannelOption.TCP_QUICKACK : NioChannelOption.of(ExtendedSocketOptions.TCP_QUICKACK);
    }

    /** One of the loops, for what has to happen on a single one. */
    EventLoop nextLoop() {
        return loops.next();
    }

    /** One of the loops, for what belongs to no single connection; it must not block. */
    public ScheduledExecutorService worker() {
        return loops.next();
    }

    /** All the loops, one of which a channel gets. */
    EventLoopGroup loops() {
        return loops;
    }

    Bootstrap bootstrap(EventLoopGroup on, Duration connectTimeout, ChannelHandler handler) {
        return new Bootstrap()
                .group(on)
                .channel(EPOLL ? EpollSocketChannel.class : NioSocketChannel.class)
                .option(ChannelOption.TCP_NODELAY, true)
                .option(ChannelOption.SO_KEEPALIVE, true)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) connectTimeout.toMillis())
                .handler(handler);
    }

    /**
     * Acknowledges at once what was read: conserver's kernel holds the second half of an answer back until then. The
     * kernel forgets the setting. Where there is no such option nothing happens.
     */
    void acknowledgeAtOnce(Channel channel) {
        channel.config().setOption(quickAck, true);
    }

    /** Closes the channel when the loops end, if not before. */
    void own(Channel channel) {
        channels.add(channel);
    }

    /** Whether the loops end or have ended; what is begun on them then is never heard of again. */
    boolean isClosed() {
        return closed || loops.isShuttingDown();
    }

    /**
     * Ends every connection, then the loops. In this order: a loop that ends by itself may leave out telling its channels
     * of it.
     */
    @Override
    public void close() {
        closed = true;
        channels.close().awaitUninterruptibly(SHUTDOWN_SECONDS, TimeUnit.SECONDS);
        loops.shutdownGracefully(0, SHUTDOWN_SECONDS, TimeUnit.SECONDS)
                .awaitUninterruptibly(SHUTDOWN_SECONDS, TimeUnit.SECONDS);
    }
}
