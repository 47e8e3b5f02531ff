package org.rcons.bench.capture;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;

/**
 * Many nodes in one thread. Those that listen say their {@link Words} when the word {@code speak} comes on standard
 * input; from then on the others do so as soon as they listen, until the word is {@code hold}. {@code count} is answered
 * with the number of those that listen.
 */
final class Speakers {
    private static final int BACKLOG = 4096;
    private static final int BUFFER = 16 * 1024;

    private final Selector selector = Selector.open();
    private final Set<Line> listening = new LinkedHashSet<>();
    private final BlockingQueue<String> orders = new LinkedBlockingQueue<>();
    private final PrintStream out;
    private boolean speaking;

    Speakers(PrintStream out) throws IOException {
        this.out = out;
    }

    Selector selector() {
        return selector;
    }

    /** Takes connections at a path. */
    void at(UnixDomainSocketAddress path, Supplier<Talk> talks) throws IOException {
        open(ServerSocketChannel.open(StandardProtocolFamily.UNIX), path, talks);
    }

    /** Takes connections at any port of the address, and returns the port. */
    int at(String address, Supplier<Talk> talks) throws IOException {
        ServerSocketChannel server = ServerSocketChannel.open();
        open(server, new InetSocketAddress(address, 0), talks);
        return ((InetSocketAddress) server.getLocalAddress()).getPort();
    }

    private void open(ServerSocketChannel server, SocketAddress address, Supplier<Talk> talks) throws IOException {
        server.bind(address, BACKLOG);
        server.configureBlocking(false);
        server.register(selector, SelectionKey.OP_ACCEPT, talks);
    }

    /** Serves until standard input ends. */
    void serve() throws IOException {
        Thread ear = new Thread(this::takeOrders, "orders");
        ear.setDaemon(true);
        ear.start();
        ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
        boolean serving = true;
        while (serving) {
            selector.select();
            for (SelectionKey key : selector.selectedKeys()) {
                serve(key, buffer);
            }
            selector.selectedKeys().clear();
            serving = obey();
        }
    }

    private void serve(SelectionKey key, ByteBuffer buffer) throws IOException {
        if (key.attachment() instanceof Line line) {
            line.serve(buffer);
        } else {
            SocketChannel channel = ((ServerSocketChannel) key.channel()).accept();
            while (channel != null) {
                channel.configureBlocking(false);
                Talk talk = (Talk) ((Supplier<?>) key.attachment()).get();
                new Line(this, talk, channel).begin();
                channel = ((ServerSocketChannel) key.channel()).accept();
            }
        }
    }

    void listens(Line line) {
        listening.add(line);
        if (speaking) {
            speak(line);
        }
    }

    void gone(Line line) {
        listening.remove(line);
    }

    private static void speak(Line line) {
        line.say(ByteBuffer.wrap(Words.all()).asReadOnlyBuffer());
    }

    private void takeOrders() {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII))) {
            for (String order = in.readLine(); order != null; order = in.readLine()) {
                orders.add(order);
                selector.wakeup();
            }
        } catch (IOException e) {
            // As good as an end.
        }
        orders.add("end");
        selector.wakeup();
    }

    /** False if it is the end. */
    private boolean obey() {
        for (String order = orders.poll(); order != null; order = orders.poll()) {
            switch (order) {
                case "speak" -> {
                    speaking = true;
                    Set.copyOf(listening).forEach(Speakers::speak);
                }
                case "hold" -> speaking = false;
                case "count" -> out.println(listening.size());
                default -> {
                    return false;
                }
            }
        }
        return true;
    }
}
