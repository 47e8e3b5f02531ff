/** What all modules say of themselves; the protocol is in the packages below. */
@NullMarked
package org.rcons.protocol;

import org.jspecify.annotations.NullMarked;
