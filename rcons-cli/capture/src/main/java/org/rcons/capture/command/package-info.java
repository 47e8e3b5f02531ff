/** The command line of {@code rcons capture}: what is wanted, which consoles, and everything put together. */
@NullMarked
package org.rcons.capture.command;

import org.jspecify.annotations.NullMarked;
