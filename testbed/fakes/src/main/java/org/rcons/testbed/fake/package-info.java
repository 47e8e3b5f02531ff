/**
 * A conserver for tests: an independent, naive implementation of PROTOCOL.md over blocking sockets, one reader and one
 * writer thread for each connection, and one lock for each host (the real server is a loop that does one thing at a
 * time). It shares no code with rcons, so that it cannot agree with its bugs, and it is itself compared with the
 * recorded transcripts of the real server.
 *
 * <p>A connection passes through {@link org.rcons.testbed.fake.Phase}s; in the console stage every byte is taken by a
 * {@link org.rcons.testbed.fake.Keys}. What the server should do wrong has a name: {@link
 * org.rcons.testbed.fake.Misbehaviour}. Text is kept as ISO 8859-1, one char for each byte, because the protocol is.
 */
@NullMarked
package org.rcons.testbed.fake;

import org.jspecify.annotations.NullMarked;
