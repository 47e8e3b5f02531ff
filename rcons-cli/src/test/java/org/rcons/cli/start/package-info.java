/** The launcher on made-up JDKs, and what makes the archive. */
@NullMarked
package org.rcons.cli.start;

import org.jspecify.annotations.NullMarked;
