/** Tests of the inventory that an administrator writes. */
@NullMarked
package org.rcons.generator.inventory.plain;

import org.jspecify.annotations.NullMarked;
