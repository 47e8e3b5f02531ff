/**
 * The dialogues on Netty's event loops: for many consoles in one process. A handler's callback tells the dialogue what
 * happened and does what it says; everything that is decided is decided there.
 */
@NullMarked
package org.rcons.protocol.netty;

import org.jspecify.annotations.NullMarked;
