/** Tests of how a conserver.cf is read. */
@NullMarked
package org.rcons.generator.cf;

import org.jspecify.annotations.NullMarked;
