/** Which inventory: what the user named, or the xCAT database. */
@NullMarked
package org.rcons.generator.inventory.source;

import org.jspecify.annotations.NullMarked;
