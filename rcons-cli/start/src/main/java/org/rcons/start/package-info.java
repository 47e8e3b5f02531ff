/**
 * A quick start for our programs: makes an archive of the classes that a program loads in its training, for the Java that
 * the launcher picked; the launcher uses it when it is there. A program of its own, so that it is on nobody's class path.
 * {@code bin/rcons} says which archive belongs to which Java and jar; nothing here decides it again.
 */
@NullMarked
package org.rcons.start;

import org.jspecify.annotations.NullMarked;
