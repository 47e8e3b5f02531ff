/** xCAT's noderange language: which nodes an expression names (XCAT.md 12). */
@NullMarked
package org.rcons.generator.noderange;

import org.jspecify.annotations.NullMarked;
