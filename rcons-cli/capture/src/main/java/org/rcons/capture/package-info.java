/** Many consoles at once: the main class of {@code rcons capture} and {@code getmacs}. */
@NullMarked
package org.rcons.capture;

import org.jspecify.annotations.NullMarked;
