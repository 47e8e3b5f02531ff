/**
 * Nodes as the inventory has them. The only classes of rcons that know the generator's, and loaded only where it is: see
 * {@link org.rcons.cli.inventory.InventoryFolder}. Nobody else may name them.
 */
@NullMarked
package org.rcons.cli.nodes;

import org.jspecify.annotations.NullMarked;
