/** What {@code rcons nodes} says. */
@NullMarked
package org.rcons.cli.nodes;

import org.jspecify.annotations.NullMarked;
