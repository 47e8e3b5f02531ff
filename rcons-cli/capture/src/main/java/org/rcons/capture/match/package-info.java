/** Patterns of users, and looking for them in text that comes in pieces, in linear time and bounded memory. */
@NullMarked
package org.rcons.capture.match;

import org.jspecify.annotations.NullMarked;
