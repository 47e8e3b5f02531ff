package org.rcons.bench.capture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.Deque;

/** One connection to {@link Speakers}, on its thread. */
final class Line {
    private final Speakers speakers;
    private final Talk talk;
    private final SocketChannel channel;
    private final SelectionKey key;
    private final Deque<ByteBuffer> unsent = new ArrayDeque<>();
    private boolean leaving;

    Line(Speakers speakers, Talk talk, SocketChannel channel) throws IOException {
        this.speakers = speakers;
        this.talk = talk;
        this.channel = channel;
        this.key = channel.register(speakers.selector(), SelectionKey.OP_READ, this);
    }

    void begin() {
        talk.begun(this);
    }

    /** From now on it can be told to speak. */
    void listen() {
        speakers.listens(this);
    }

    void say(String text) {
        say(ByteBuffer.wrap(text.getBytes(ISO_8859_1)));
    }

    void say(ByteBuffer bytes) {
        unsent.add(bytes);
        flush();
    }

    /** Closes it after all that was said. */
    void leave() {
        leaving = true;
        flush();
    }

    /** Does what can be done without waiting. */
    void serve(ByteBuffer buffer) {
        if (key.isValid() && key.isWritable()) {
            flush();
        }
        if (key.isValid() && key.isReadable()) {
            read(buffer);
        }
    }

    private void read(ByteBuffer buffer) {
        try {
            int length = channel.read(buffer.clear());
            if (length < 0) {
                close();
            } else {
                byte[] bytes = new byte[length];
                buffer.flip().get(bytes);
                talk.received(this, bytes);
            }
        } catch (IOException e) {
            close();
        }
    }

    private void flush() {
        try {
            while (!unsent.isEmpty()
                    && channel.write(unsent.element()) >= 0
                    && !unsent.element().hasRemaining()) {
                unsent.remove();
            }
            if (leaving && unsent.isEmpty()) {
                close();
            } else {
                key.interestOps(SelectionKey.OP_READ | (unsent.isEmpty() ? 0 : SelectionKey.OP_WRITE));
            }
        } catch (IOException e) {
            close();
        }
    }

    private void close() {
        speakers.gone(this);
        unsent.clear();
        key.cancel();
        try {
            channel.close();
        } catch (IOException e) {
            // It is gone as well as closed.
        }
    }
}
