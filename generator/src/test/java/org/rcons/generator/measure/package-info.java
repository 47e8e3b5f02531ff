/** Tests of the measurement, small enough to be made at every build. */
@NullMarked
package org.rcons.generator.measure;

import org.jspecify.annotations.NullMarked;
