package org.rcons.cli.start;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TrainingServerTest {
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void console_whenVisited_speaksAndLetsGo(boolean tls) throws Exception {
        try (TrainingServer server = TrainingServer.start();
                Talk master = new Talk(server.port(), tls)) {
            assertEquals("ok", master.ask("login alice\r\n"));
            int group = Integer.parseInt(master.ask("call training\r\n"));
            assertEquals("goodbye", master.ask("exit\r\n"));
            try (Talk console = new Talk(group, tls)) {
                assertEquals("ok", console.ask("login alice\r\n"));
                assertEquals("[attached]", console.ask("call training\r\n"));
                assertEquals("[redef: ^Q  ok]", console.ask("\u0005ce^Q"));
                assertEquals("[up]", console.ask("\u0005c="));
                assertEquals("[8002007]", console.ask("\u0005c\u00d6"));
                assertEquals("[-- MOTD --]", console.ask("\u0005cm"));
                assertEquals("[connected]", console.ask("\u0005c;"));
                assertEquals("training console, firmware 1.0", console.line());
                assertEquals("", console.line());
                assertEquals(TrainingServer.LAST_WORDS + "[disconnect]", console.ask("ls\r\u0005c."));
                assertEquals("", console.line());
            }
        }
    }

    @Test
    void training_whenRun_visitsPlainAndOverTls() {
        AtomicInteger visits = new AtomicInteger();

        int status = Training.run((port, tls) -> visits.addAndGet(tls ? 10 : 1));

        assertEquals(0, status);
        assertEquals(11, visits.get());
    }

    @Test
    void training_whenTheVisitFails_isAnInternalError() {
        int status = Training.run((port, tls) -> {
            throw new IOException("as the test wants it");
        });

        assertEquals(70, status);
    }

    /** A client of bare sockets. */
    private static final class Talk implements AutoCloseable {
        private final Socket socket;

        Talk(int port, boolean tls) throws IOException, GeneralSecurityException {
            Socket plain = new Socket(InetAddress.getLoopbackAddress(), port);
            plain.setSoTimeout(20_000);
            assertEquals("ok", line(plain.getInputStream()));
            if (tls) {
                plain.getOutputStream().write("ssl\r\n".getBytes(StandardCharsets.ISO_8859_1));
                assertEquals("ok", line(plain.getInputStream()));
            }
            socket = tls ? secured(plain) : plain;
        }

        private static Socket secured(Socket plain) throws IOException, GeneralSecurityException {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, null, null);
            SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket(plain, "localhost", 1, true);
            socket.setEnabledProtocols(new String[] {"TLSv1.2"});
            socket.setEnabledCipherSuites(new String[] {"TLS_DH_anon_WITH_AES_256_GCM_SHA384"});
            return socket;
        }

        String ask(String text) throws IOException {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            return line();
        }

        String line() throws IOException {
            return line(socket.getInputStream());
        }

        private static String line(InputStream in) throws IOException {
            StringBuilder line = new StringBuilder();
            for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
                line.append((char) b);
            }
            return line.toString().strip();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
