/** Which kind of inventory a user's words mean, and opening it. */
@NullMarked
package org.rcons.generator.inventory.source;

import org.jspecify.annotations.NullMarked;
