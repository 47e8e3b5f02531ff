/** Machines of QEMU that run real firmware on a serial line, for consoles of a real conserver. */
@NullMarked
package org.rcons.testbed.firmware;

import org.jspecify.annotations.NullMarked;
