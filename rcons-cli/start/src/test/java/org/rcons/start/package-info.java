/** What makes the archive. */
@NullMarked
package org.rcons.start;

import org.jspecify.annotations.NullMarked;
