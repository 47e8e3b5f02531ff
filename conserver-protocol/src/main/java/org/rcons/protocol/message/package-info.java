/**
 * The vocabulary of conserver's client protocol: names that cannot be invalid, requests, and replies with their meaning.
 */
@NullMarked
package org.rcons.protocol.message;

import org.jspecify.annotations.NullMarked;
