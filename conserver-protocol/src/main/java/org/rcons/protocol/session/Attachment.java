package org.rcons.protocol.session;

import org.rcons.protocol.message.Access;
import org.rcons.protocol.message.ConsoleState;
import org.rcons.protocol.message.HostPort;

/**
 * A console that is connected.
 *
 * @param where the group that serves it
 * @param access what {@code call} granted; the server may change it later
 * @param state what the line was like
 * @param notices what the server said before {@code [connected]} that a user should see: the message of the day
 */
public record Attachment(HostPort where, Access access, ConsoleState state, String notices) {}
