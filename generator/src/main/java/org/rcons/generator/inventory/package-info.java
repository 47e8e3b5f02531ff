/** What the consoles are: nodes, how their lines are reached, and who serves them; independent of where that is kept. */
@NullMarked
package org.rcons.generator.inventory;

import org.jspecify.annotations.NullMarked;
