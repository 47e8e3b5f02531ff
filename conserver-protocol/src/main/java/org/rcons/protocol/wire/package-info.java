/**
 * Bytes and frames of conserver's client protocol, without sockets: IAC quoting, lines, console bytes (PROTOCOL.md 2).
 */
@NullMarked
package org.rcons.protocol.wire;

import org.jspecify.annotations.NullMarked;
