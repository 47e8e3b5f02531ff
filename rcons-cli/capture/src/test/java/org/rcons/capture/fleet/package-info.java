/** Tests of the fleet: on a scripted network with a clock that is turned by hand, and on the fake conserver. */
@NullMarked
package org.rcons.capture.fleet;

import org.jspecify.annotations.NullMarked;
