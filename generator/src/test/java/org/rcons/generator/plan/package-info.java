/** Tests of the decisions. */
@NullMarked
package org.rcons.generator.plan;

import org.jspecify.annotations.NullMarked;
