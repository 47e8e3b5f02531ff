/**
 * The way to the inventory, which stands in a folder of its own beside the jar and is loaded only where it is needed: a
 * live look for a node's conserver host, and {@code rcons nodes}.
 */
@NullMarked
package org.rcons.cli.inventory;

import org.jspecify.annotations.NullMarked;
