/**
 * The dialogues on plain blocking sockets: for one interactive console, where every class that a start-up does not load
 * counts.
 */
@NullMarked
package org.rcons.protocol.client;

import org.jspecify.annotations.NullMarked;
