/**
 * An xCAT database as an inventory: what a node has of its own and inherits from its groups, values that are computed from
 * its name, static and dynamic groups, and which nodes a table speaks of (XCAT.md 3.2, 10.3 to 10.7).
 */
@NullMarked
package org.rcons.generator.inventory.xcat;

import org.jspecify.annotations.NullMarked;
