package org.rcons.capture.fleet;

import org.rcons.capture.watch.Follower;
import org.rcons.protocol.message.ConsoleName;
import org.rcons.protocol.message.HostPort;

/**
 * One console, and who follows it.
 *
 * @param node its name
 * @param master where to ask for it first
 * @param follower whose verdict ends it
 */
public record Assignment(ConsoleName node, HostPort master, Follower follower) {}
