package org.rcons.testbed.fake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;

class MainTest {

    private final PipedOutputStream input = new PipedOutputStream();
    private final PipedInputStream output = new PipedInputStream();

    @Test
    void the_demonstration_serves_until_its_input_ends() throws Exception {
        PipedInputStream in = new PipedInputStream(input);
        PrintStream out = new PrintStream(new PipedOutputStream(output), true, UTF_8);
        Thread server = new Thread(() -> serve(in, out, 50));
        server.start();
        String[] ready = new BufferedReader(new InputStreamReader(output, UTF_8))
                .readLine()
                .split(" ", -1);

        assertEquals("ready", ready[0]);
        assertEquals(port(ready[2]) + "@127.0.0.1", call(ready[1], "n1"));
        try (RawClient node = new RawClient("127.0.0.1", Integer.parseInt(call(ready[2], "n1")))) {
            node.ask("login alice\r\ncall n1\r\n\u0005c;\u0005cp", "login: ");
            node.ask("alice\r", "n1$ ");
            assertEquals("hostname\r\nn1\r\nn1$ ", node.ask("hostname\r", "n1$ "));
            node.ask("reboot\r", "firmware: self-test passed");
        }
        input.close();
        server.join();
        assertThrows(UncheckedIOException.class, () -> call(ready[1], "n1"));
    }

    @Test
    void the_demonstration_ends_when_its_time_is_over() throws Exception {
        PipedInputStream in = new PipedInputStream(input);
        PrintStream out = new PrintStream(new PipedOutputStream(output), true, UTF_8);

        Main.serve(in, out, 0);

        assertTrue(new BufferedReader(new InputStreamReader(output, UTF_8))
                .readLine()
                .startsWith("ready 127.0.0.1:"));
    }

    private static String call(String master, String console) {
        try (RawClient client = new RawClient("127.0.0.1", port(master))) {
            client.ask("login alice\r\n", "ok\r\nok\r\n");
            return client.ask("call " + console + "\r\n", "\r\n").strip();
        }
    }

    private static int port(String address) {
        return Integer.parseInt(address.substring(address.indexOf(':') + 1));
    }

    private static void serve(PipedInputStream in, PrintStream out, long seconds) {
        try {
            Main.serve(in, out, seconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
