/** Tests of the grammar of conserver.cf and console.cf. */
@NullMarked
package org.rcons.protocol.conf;

import org.jspecify.annotations.NullMarked;
