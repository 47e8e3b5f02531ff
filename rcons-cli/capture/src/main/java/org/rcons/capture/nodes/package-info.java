/** Which consoles the user means, and the conserver host of each. */
@NullMarked
package org.rcons.capture.nodes;

import org.jspecify.annotations.NullMarked;
