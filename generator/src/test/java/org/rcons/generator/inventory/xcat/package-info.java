/** Tests of the inventory over xCAT's tables. */
@NullMarked
package org.rcons.generator.inventory.xcat;

import org.jspecify.annotations.NullMarked;
