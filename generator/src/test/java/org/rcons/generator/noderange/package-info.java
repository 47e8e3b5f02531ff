/** Tests of the noderange language against what xCAT answered, and beyond. */
@NullMarked
package org.rcons.generator.noderange;

import org.jspecify.annotations.NullMarked;
