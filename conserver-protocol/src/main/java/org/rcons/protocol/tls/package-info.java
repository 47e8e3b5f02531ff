/**
 * The one TLS set-up of every connection to a conserver host: the policy ({@link org.rcons.protocol.tls.Tls}), the
 * files it names, the contexts made from it, and what a failed handshake means in a user's words. It opens no
 * connection itself; the drivers do.
 */
@NullMarked
package org.rcons.protocol.tls;

import org.jspecify.annotations.NullMarked;
