/** How long a warm library takes to open a console, beside what the real {@code console} takes. */
@NullMarked
package org.rcons.bench.attach;

import org.jspecify.annotations.NullMarked;
