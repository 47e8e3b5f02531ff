/**
 * Dialogues without I/O: what a client says and expects on one connection ({@link org.rcons.protocol.session.Dialogue}),
 * phase by phase, and which connection comes next ({@link org.rcons.protocol.session.Journey}). Drivers move bytes and
 * clocks; every decision is here.
 */
@NullMarked
package org.rcons.protocol.session;

import org.jspecify.annotations.NullMarked;
