package org.rcons.generator.inventory;

/** How the serial line of a node is reached. */
public sealed interface Line {
    /** A word for people: the xCAT method, or the conserver type. */
    String kind();

    /**
     * A program of xCAT's: {@code share/xcat/cons/METHOD NODE} (XCAT.md 6).
     *
     * @param method the program's name
     */
    record Method(String method) implements Line {
        @Override
        public String kind() {
            return method;
        }
    }

    /**
     * A port of a terminal server whose type gives the TCP port: base + increment * port (XCAT.md 3.5).
     *
     * @param type {@code cyclades} or {@code mrv}
     * @param server name or address
     * @param port as written, an index at the server
     */
    record TerminalServer(String type, String server, String port) implements Line {
        @Override
        public String kind() {
            return type;
        }
    }

    /**
     * A shell command whose standard input and output are the line.
     *
     * @param command for {@code /bin/sh}
     */
    record Command(String command) implements Line {
        @Override
        public String kind() {
            return "exec";
        }
    }

    /**
     * A TCP port.
     *
     * @param host name or address
     * @param port 1 to 65535
     * @param telnet true for the telnet protocol, false for raw bytes
     */
    record Tcp(String host, int port, boolean telnet) implements Line {
        @Override
        public String kind() {
            return "host";
        }
    }

    /**
     * A serial port of the conserver host.
     *
     * @param path the device file
     * @param baud bits a second, 50 to 4000000
     * @param parity {@code even}, {@code mark}, {@code none}, {@code odd} or {@code space}
     */
    record Device(String path, int baud, String parity) implements Line {
        @Override
        public String kind() {
            return "device";
        }
    }

    /**
     * A unix socket of the conserver host.
     *
     * @param path the socket
     */
    record UnixSocket(String path) implements Line {
        @Override
        public String kind() {
            return "uds";
        }
    }
}
