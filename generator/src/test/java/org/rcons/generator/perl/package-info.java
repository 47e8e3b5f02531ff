/** Tests of the patterns. */
@NullMarked
package org.rcons.generator.perl;

import org.jspecify.annotations.NullMarked;
