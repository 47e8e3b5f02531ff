/** The parts of a session, on connections to a fake conserver. */
@NullMarked
package org.rcons.cli.attach;

import org.jspecify.annotations.NullMarked;
