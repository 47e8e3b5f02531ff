package org.rcons.macs.openfirmware;

/**
 * Whom to ping through each adapter. Everything is an IPv4 address, since the text goes into a command line of the
 * firmware.
 *
 * @param server who has to answer
 * @param client the node's own address
 * @param gateway the way to the server; the server itself in the same network
 */
public record Ping(String server, String client, String gateway) {
    /**
     * Checks the addresses.
     *
     * @throws IllegalArgumentException if one is no IPv4 address
     */
    public Ping {
        check("server", server);
        check("client", client);
        check("gateway", gateway);
    }

    private static void check(String what, String address) {
        String[] numbers = address.split("\\.", -1);
        boolean good = numbers.length == 4;
        for (String number : numbers) {
            good = good && number.matches("[0-9]{1,3}") && Integer.parseInt(number) < 256;
        }
        if (!good) {
            throw new IllegalArgumentException(
                    "the " + what + " of a ping is an IPv4 address such as 10.0.0.1, not '" + address + "'");
        }
    }

    /** As both firmwares with a {@code ping} word want it after the device's path and a colon. */
    String arguments() {
        return server + "," + client + "," + gateway;
    }
}
