package org.rcons.generator.plan;

import java.net.InetAddress;
import java.util.List;

/** Finds the addresses of a host name. An implementation answers within a deadline. */
public interface NameService {
    /** The addresses of a name or a literal address; empty if it cannot be resolved. */
    List<InetAddress> addresses(String host);
}
