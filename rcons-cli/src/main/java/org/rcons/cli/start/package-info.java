/**
 * A quick start: {@code rcons --warm} makes an archive of the classes that a visit loads, for the Java that the
 * launcher picked; the launcher uses it when it is there. {@code bin/rcons} says which archive belongs to which Java
 * and jar; nothing here decides it again.
 */
@NullMarked
package org.rcons.cli.start;

import org.jspecify.annotations.NullMarked;
