/** getmacs: the addresses of network adapters, read from consoles. */
@NullMarked
package org.rcons.macs;

import org.jspecify.annotations.NullMarked;
