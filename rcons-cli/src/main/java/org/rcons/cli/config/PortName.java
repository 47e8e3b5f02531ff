package org.rcons.cli.config;

import java.io.BufferedReader;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.StringTokenizer;

/** A port as users write it: a number, or a TCP service of {@code /etc/services}, as conserver takes both. */
public final class PortName {
    private static final File SERVICES = new File("/etc/services");

    private PortName() {}

    /**
     * The port.
     *
     * @throws IllegalArgumentException with a message for the user
     */
    public static int parse(String text) {
        return parse(text, SERVICES);
    }

    static int parse(String text, File services) {
        int port = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return service(text, services);
            }
            port = Math.min(65_536, 10 * port + c - '0');
        }
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("port '" + text + "' is not within 1 to 65535");
        }
        return port;
    }

    private static int service(String name, File services) {
        try (BufferedReader in =
                new BufferedReader(new InputStreamReader(new FileInputStream(services), StandardCharsets.ISO_8859_1))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                int port = portOf(name, line);
                if (port != 0) {
                    return port;
                }
            }
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "port '" + name + "' is no number, and services cannot be looked up: " + e.getMessage(), e);
        }
        throw new IllegalArgumentException("port '" + name + "' is no number and no TCP service of " + services);
    }

    /** The port if the line {@code name port/tcp alias ...} has the name, else 0. */
    private static int portOf(String name, String line) {
        int comment = line.indexOf('#');
        StringTokenizer words = new StringTokenizer(comment < 0 ? line : line.substring(0, comment));
        boolean found = words.hasMoreTokens() && words.nextToken().equals(name);
        String port = words.hasMoreTokens() ? words.nextToken() : "";
        while (!found && words.hasMoreTokens()) {
            found = words.nextToken().equals(name);
        }
        return found && port.endsWith("/tcp") ? parse(port.substring(0, port.length() - 4), SERVICES) : 0;
    }
}
