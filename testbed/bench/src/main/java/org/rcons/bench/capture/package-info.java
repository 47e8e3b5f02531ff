/**
 * A thousand consoles in one process beside a thousand {@code console} processes; five thousand of a fake conserver; and
 * a thousand of which some are dead and some lose their conserver for a while.
 */
@NullMarked
package org.rcons.bench.capture;

import org.jspecify.annotations.NullMarked;
