package org.rcons.capture.fleet;

import org.rcons.protocol.netty.Locator;
import org.rcons.protocol.netty.NettyClient;

/** What all consoles of a fleet share. */
record Gear(
        NettyClient client,
        Locator locator,
        Clockwork clock,
        Turns turns,
        Rooms rooms,
        Patience patience,
        FleetOptions options,
        FleetListener listener) {}
