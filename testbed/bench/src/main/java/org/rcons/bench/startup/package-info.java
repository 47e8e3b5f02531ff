/** How long a user waits for a console, and for the prompt after leaving it: rcons beside {@code console}. */
@NullMarked
package org.rcons.bench.startup;

import org.jspecify.annotations.NullMarked;
