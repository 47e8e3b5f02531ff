/** Values of xCAT's tables that are rules about the node's name (XCAT.md 10.6). Nothing is ever handed to a shell or to Perl. */
@NullMarked
package org.rcons.generator.inventory.xcat.expression;

import org.jspecify.annotations.NullMarked;
