/** The assembled thing: rcons on a terminal against the real conserver, and the layers of the whole code. */
@NullMarked
package org.rcons.e2e;

import org.jspecify.annotations.NullMarked;
