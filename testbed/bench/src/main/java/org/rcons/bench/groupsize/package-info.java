/** Predicted against measured: how long a conserver takes to start with groups of different sizes. */
@NullMarked
package org.rcons.bench.groupsize;

import org.jspecify.annotations.NullMarked;
