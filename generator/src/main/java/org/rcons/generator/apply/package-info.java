/**
 * Brings a change to the conserver hosts without dropping a session: finds out what there is, replaces the files of a
 * host as one transaction, reloads its conserver, and verifies through the protocol. Prints nothing.
 */
@NullMarked
package org.rcons.generator.apply;

import org.jspecify.annotations.NullMarked;
