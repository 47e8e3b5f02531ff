package org.rcons.testbed.fake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OutboxTest {

    private final List<String> writes = new ArrayList<>();
    private final List<String> ends = new ArrayList<>();
    private final Outbox outbox = new Outbox(recorder(), () -> ends.add("hung up"), () -> ends.add("reset"));
    private final Thread writer = new Thread(outbox);

    @AfterEach
    void stop() {
        writer.interrupt();
    }

    @Test
    void send_whenHonest_isOneWrite() throws InterruptedException {
        outbox.send("[".getBytes(ISO_8859_1));
        outbox.send("up]\r\n".getBytes(ISO_8859_1));

        assertEquals(List.of("[", "up]\r\n"), written());
    }

    @Test
    void send_whenByteByByte_isAWriteForEachByte() throws InterruptedException {
        outbox.byteByByte();
        outbox.send("ok\r\n".getBytes(ISO_8859_1));

        assertEquals(List.of("o", "k", "\r", "\n"), written());
    }

    @Test
    void hold_whenReleased_letsTheRestGo() throws InterruptedException {
        Release release = new Release();
        outbox.hold(release);
        outbox.send("ok".getBytes(ISO_8859_1));
        writer.start();
        release.open();

        assertTrue(outbox.drain());
        assertEquals(List.of("ok"), writes);
    }

    @Test
    void close_whenSentBefore_comesLast() throws InterruptedException {
        outbox.send("bye".getBytes(ISO_8859_1));
        outbox.close();
        outbox.send("never".getBytes(ISO_8859_1));
        writer.start();
        writer.join();

        assertEquals(List.of("bye"), writes);
        assertEquals(List.of("hung up"), ends);
    }

    @Test
    void send_whenTheClientLeavesTooMuchUnread_resets() {
        byte[] megabyte = new byte[1 << 20];
        for (int i = 0; i <= 64; i++) {
            outbox.send(megabyte);
        }

        assertEquals(List.of("reset"), ends);
    }

    private List<String> written() throws InterruptedException {
        writer.start();
        assertTrue(outbox.drain());
        return writes;
    }

    private OutputStream recorder() {
        return new OutputStream() {
            @Override
            public void write(int octet) {
                writes.add(String.valueOf((char) octet));
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                writes.add(new String(Arrays.copyOfRange(bytes, offset, offset + length), ISO_8859_1));
            }
        };
    }
}
