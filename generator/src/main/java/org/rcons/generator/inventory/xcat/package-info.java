/** xCAT's view of its tables: inheritance from groups, values that are rules, dynamic groups (XCAT.md 10). */
@NullMarked
package org.rcons.generator.inventory.xcat;

import org.jspecify.annotations.NullMarked;
