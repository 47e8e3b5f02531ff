package org.rcons.protocol.session;

import org.rcons.protocol.message.HostPort;

/**
 * One connection of a {@link Journey}.
 *
 * @param target where to connect
 * @param dialogue what to say there
 */
public record Leg(HostPort target, Dialogue dialogue) {}
