/** Tests of the vocabulary. */
@NullMarked
package org.rcons.protocol.message;

import org.jspecify.annotations.NullMarked;
