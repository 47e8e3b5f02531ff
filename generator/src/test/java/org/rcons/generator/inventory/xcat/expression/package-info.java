/** Tests of computed values. */
@NullMarked
package org.rcons.generator.inventory.xcat.expression;

import org.jspecify.annotations.NullMarked;
