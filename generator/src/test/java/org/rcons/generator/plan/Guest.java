package org.rcons.generator.plan;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import org.rcons.testbed.real.RealConserver;

/** Somebody who is attached to a console of a real conserver, over a plain socket: what was said to whom, unfiltered. */
final class Guest implements AutoCloseable {
    private static final int TIMEOUT_MILLIS = 20_000;

    private final Socket socket = new Socket();
    private final InputStream in;
    private final StringBuilder heard = new StringBuilder();

    private Guest(String address, int port) throws IOException {
        socket.connect(new InetSocketAddress(address, port), TIMEOUT_MILLIS);
        socket.setSoTimeout(TIMEOUT_MILLIS);
        in = socket.getInputStream();
        line();
    }

    /** Attached, and to be told of everything. */
    static Guest at(RealConserver conserver, String user, String console) throws IOException {
        int port;
        try (Guest master = new Guest(conserver.address(), conserver.port())) {
            master.ask("login " + user);
            port = Integer.parseInt(master.ask("call " + console));
        }
        Guest guest = new Guest(conserver.address(), port);
        guest.ask("login " + user);
        guest.ask("call " + console);
        guest.say("\u0005c;");
        guest.until("[connected]");
        return guest;
    }

    /** Has the conserver read its file again. */
    static void reconfigure(RealConserver conserver) throws IOException {
        try (Guest master = new Guest(conserver.address(), conserver.port())) {
            master.ask("login root");
            master.ask("reconfig");
        }
    }

    /** Waits until that was said. */
    void until(String words) throws IOException {
        while (heard.indexOf(words) < 0) {
            hear();
        }
    }

    /** Leaves, and tells all that was said from the attachment to the end. */
    String leave() throws IOException {
        try {
            say("\u0005c.");
        } catch (IOException gone) {
            // The server was first; what it said is there to be read.
        }
        heard.append(new String(in.readAllBytes(), ISO_8859_1));
        return heard.toString();
    }

    private String ask(String command) throws IOException {
        say(command + "\r\n");
        return line();
    }

    private String line() throws IOException {
        int from = heard.length();
        while (heard.indexOf("\n", from) < 0) {
            hear();
        }
        return heard.substring(from).strip();
    }

    /** Types something. */
    void say(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(ISO_8859_1));
    }

    private void hear() throws IOException {
        int c = in.read();
        if (c < 0) {
            throw new IOException("the server left after: " + heard);
        }
        heard.append((char) c);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
