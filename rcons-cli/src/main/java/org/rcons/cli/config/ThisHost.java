package org.rcons.cli.config;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.function.Predicate;

/**
 * Whether a name or address is this machine's, as conserver decides it: the name is resolved, and one of its addresses is
 * on an interface. Asked only for {@code config} blocks with another name than {@code *}; a name that does not resolve is
 * another machine's. The resolver's own deadlines hold.
 */
final class ThisHost implements Predicate<String> {

    @Override
    public boolean test(String name) {
        try {
            for (InetAddress address : InetAddress.getAllByName(name)) {
                if (NetworkInterface.getByInetAddress(address) != null) {
                    return true;
                }
            }
            return false;
        } catch (UnknownHostException | SocketException e) {
            return false;
        }
    }
}
