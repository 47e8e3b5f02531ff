/** Many consoles at the same time: opening, limits, second attempts, ends. */
@NullMarked
package org.rcons.capture.fleet;

import org.jspecify.annotations.NullMarked;
