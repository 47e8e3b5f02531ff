/** Tests of the inventory from stanzas. */
@NullMarked
package org.rcons.generator.inventory.stanza;

import org.jspecify.annotations.NullMarked;
