/** Tests of the dialogue with Open Firmware: against fakes of three firmwares, and against SLOF in QEMU. */
@NullMarked
package org.rcons.macs.openfirmware;

import org.jspecify.annotations.NullMarked;
