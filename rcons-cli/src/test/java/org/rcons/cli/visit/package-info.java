/** What the command line, the files and the environment decide together. */
@NullMarked
package org.rcons.cli.visit;

import org.jspecify.annotations.NullMarked;
