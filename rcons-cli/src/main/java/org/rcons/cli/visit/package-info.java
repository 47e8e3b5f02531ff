/** From the command line and the configuration files to a session on a console, and how that ended. */
@NullMarked
package org.rcons.cli.visit;

import org.jspecify.annotations.NullMarked;
