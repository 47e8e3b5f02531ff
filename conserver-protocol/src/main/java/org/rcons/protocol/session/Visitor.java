package org.rcons.protocol.session;

import org.rcons.protocol.message.HostPort;
import org.rcons.protocol.message.UserName;

/**
 * Who travels, and what is known of the doors on the way.
 *
 * @param user the login name
 * @param encryption whether to use TLS
 * @param doors what this process has learned
 */
public record Visitor(UserName user, SignOn.Encryption encryption, OpenDoors doors) {

    SignOn signOn(HostPort where) {
        return new SignOn(user, encryption, doors.isOpen(where));
    }
}
