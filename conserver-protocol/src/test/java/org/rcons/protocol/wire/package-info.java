/** Tests of bytes and frames. */
@NullMarked
package org.rcons.protocol.wire;

import org.jspecify.annotations.NullMarked;
