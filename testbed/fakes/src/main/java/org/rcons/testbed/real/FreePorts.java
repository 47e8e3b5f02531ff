package org.rcons.testbed.real;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Ports that nobody listens on, below those that the system gives away by itself. */
public final class FreePorts {
    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 32_000;
    private static final int TRIES = 200;

    private FreePorts() {}

    /** The first of so many free ports in a row, at an address. */
    public static int row(String address, int length) throws IOException {
        for (int i = 0; i < TRIES; i++) {
            int first = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST - length);
            if (areFree(address, first, length)) {
                return first;
            }
        }
        throw new IOException("no " + length + " free ports in a row at " + address);
    }

    private static boolean areFree(String address, int first, int length) throws IOException {
        InetAddress at = InetAddress.getByName(address);
        for (int port = first; port < first + length; port++) {
            try (ServerSocket socket = new ServerSocket()) {
                socket.bind(new InetSocketAddress(at, port));
            } catch (IOException taken) {
                return false;
            }
        }
        return true;
    }
}
