/** Times as users write them. */
@NullMarked
package org.rcons.capture.time;

import org.jspecify.annotations.NullMarked;
