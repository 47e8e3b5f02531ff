/** Tests of applying changes: real shells behind a stand-in for ssh, real conservers on the loopback net. */
@NullMarked
package org.rcons.generator.apply;

import org.jspecify.annotations.NullMarked;
