/** What the user wrote on the command line, as one value. */
@NullMarked
package org.rcons.cli.options;

import org.jspecify.annotations.NullMarked;
