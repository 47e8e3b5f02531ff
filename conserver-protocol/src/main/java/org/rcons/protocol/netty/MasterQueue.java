package org.rcons.protocol.netty;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rcons.protocol.message.CallReply;
import org.rcons.protocol.message.ConsoleName;
import org.rcons.protocol.message.HostPort;
import org.rcons.protocol.session.ConserverException;
import org.rcons.protocol.session.EndCause;
import org.rcons.protocol.session.Step;

/** Who wants to ask a master something, and the connections on which that is done. Thread-safe. */
final class MasterQueue {
    /** So many wait for each connection before another one is worth its sign-on. */
    private static final int WORTH = 64;

    private final HostPort master;
    private final NettyClient client;
    private final int connections;
    private final Deque<Inquirer> waiting = new ArrayDeque<>();
    private final Set<MasterLine> lines = new HashSet<>();
    private final Deque<MasterLine> idle = new ArrayDeque<>();
    private boolean closed;

    /** Somebody with one question. Told one thing, once. */
    interface Inquirer {
        /** Which console. */
        ConsoleName name();

        /** The master's answer. */
        void answered(CallReply reply);

        /** There is none. */
        void failed(ConserverException reason);
    }

    MasterQueue(HostPort master, NettyClient client, int connections) {
        this.master = master;
        this.client = client;
        this.connections = connections;
    }

    HostPort master() {
        return master;
    }

    void add(Inquirer inquirer) {
        Runnable then;
        synchronized (this) {
            then = closed ? () -> inquirer.failed(shutDown()) : queued(inquirer);
        }
        then.run();
    }

    private Runnable queued(Inquirer inquirer) {
        waiting.add(inquirer);
        MasterLine free = idle.poll();
        MasterLine fresh = free == null ? another() : null;
        return free == null ? () -> open(fresh) : free::wake;
    }

    private @Nullable MasterLine another() {
        boolean worth = !waiting.isEmpty() && lines.size() < connections && waiting.size() > WORTH * lines.size();
        if (!worth || closed) {
            return null;
        }
        MasterLine line = new MasterLine(this);
        lines.add(line);
        return line;
    }

    private void open(@Nullable MasterLine line) {
        if (line != null) {
            client.ask(master, line);
        }
    }

    /** Whose question this connection asks next; null lets it wait to be woken. */
    synchronized @Nullable Inquirer next(MasterLine line) {
        Inquirer next = waiting.poll();
        if (next == null && lines.contains(line)) {
            idle.add(line);
        }
        return next;
    }

    /** Whether the connection still has nothing to do, and is given up. */
    synchronized boolean retire(MasterLine line) {
        return idle.remove(line) && lines.remove(line);
    }

    /** A connection has ended after it was of use: the others, or another one, go on. */
    void ended(MasterLine line) {
        MasterLine opened;
        synchronized (this) {
            lines.remove(line);
            idle.remove(line);
            opened = another();
        }
        open(opened);
    }

    /** A connection could not be made: unless another one is there, nobody gets an answer. */
    void unreachable(MasterLine line, ConserverException reason) {
        List<Inquirer> lost = new ArrayList<>();
        synchronized (this) {
            lines.remove(line);
            if (lines.isEmpty()) {
                lost.addAll(waiting);
                waiting.clear();
            }
        }
        lost.forEach(inquirer -> inquirer.failed(reason));
    }

    void close() {
        List<Inquirer> lost;
        List<MasterLine> open;
        synchronized (this) {
            closed = true;
            lost = new ArrayList<>(waiting);
            open = new ArrayList<>(lines);
            waiting.clear();
            lines.clear();
            idle.clear();
        }
        open.forEach(MasterLine::close);
        lost.forEach(inquirer -> inquirer.failed(shutDown()));
    }

    private ConserverException shutDown() {
        return new ConserverException(master, EndCause.UNREACHABLE, Step.CONNECT, "this client is shut down");
    }
}
