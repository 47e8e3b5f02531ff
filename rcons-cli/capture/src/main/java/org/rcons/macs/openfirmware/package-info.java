/**
 * The dialogue with Open Firmware (IEEE 1275) at its prompt: which network adapters it knows, their addresses, and
 * whether a ping through them is answered. One class a step; no step reads a clock or a socket.
 */
@NullMarked
package org.rcons.macs.openfirmware;

import org.jspecify.annotations.NullMarked;
