/** Tests of the command line. */
@NullMarked
package org.rcons.cli.options;

import org.jspecify.annotations.NullMarked;
