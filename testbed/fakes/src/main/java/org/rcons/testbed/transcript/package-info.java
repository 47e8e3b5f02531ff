/**
 * What the real {@code console} 8.2.7 and the real {@code conserver} 8.2.7 said to each other, byte for byte.
 *
 * <p>The stories were recorded by a logging TCP relay in front of the server, one JSON object for each read of the
 * relay, and converted once into {@code transcripts/NAME.txt}: the relay's times and the printable copy of the bytes
 * were dropped, nothing else was changed. The order of the lines is the order of the events. Lines:
 *
 * <pre>
 * # what the story shows                  (first comment: {@link Transcript#summary()})
 * # server configuration: A.conf
 * connect 1 master 127.0.0.1:7820         connection 1 is opened, to the primary port
 * connect 2 group 127.0.0.1:7821          connection 2 is opened, to a group's port
 * c&gt;s 1 6c6f67696e20616c6963650d0a         the client's bytes in hexadecimal
 * s&gt;c 1 6f6b0d0a                          the server's bytes
 * tls 1                                   from here on the bytes of connection 1 are TLS records
 * close 1 s&gt;c                             that side closed
 * argv console                            the user's side: one argument a line,
 * typed hello\r                           the keys in portions, escaped with \r \n \t \\ and \xNN,
 * screen ...                              what the terminal showed (or: stdout, stderr),
 * exit 0                                  and the exit status
 * </pre>
 *
 * <p>Borders between portions are what TCP gave; a test compares the concatenated bytes of a connection and direction,
 * never the portions. Process ids, pseudo-terminal numbers, file descriptors, dates and idle seconds vary from run to
 * run. Stories named {@code raw-*} were made by a raw socket client and have no user's side.
 */
@NullMarked
package org.rcons.testbed.transcript;

import org.jspecify.annotations.NullMarked;
