/** An inventory from the text that xCAT's {@code lsdef -z} prints (XCAT.md 11.2). */
@NullMarked
package org.rcons.generator.inventory.stanza;

import org.jspecify.annotations.NullMarked;
