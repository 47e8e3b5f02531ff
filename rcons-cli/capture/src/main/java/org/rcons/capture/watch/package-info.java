/** Following one console's text without knowing where it comes from. */
@NullMarked
package org.rcons.capture.watch;

import org.jspecify.annotations.NullMarked;
