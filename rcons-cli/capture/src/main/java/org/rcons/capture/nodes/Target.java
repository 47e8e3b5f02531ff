package org.rcons.capture.nodes;

import org.rcons.protocol.message.ConsoleName;
import org.rcons.protocol.message.HostPort;

/**
 * A console and where to ask for it.
 *
 * @param node its name
 * @param master the conserver host
 */
public record Target(ConsoleName node, HostPort master) {}
