/** Tests of what holds for every inventory. */
@NullMarked
package org.rcons.generator.inventory;

import org.jspecify.annotations.NullMarked;
