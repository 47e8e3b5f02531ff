/** How long makeconservercf takes, as a whole process, and how much memory, for clusters of growing size. */
@NullMarked
package org.rcons.bench.scale;

import org.jspecify.annotations.NullMarked;
