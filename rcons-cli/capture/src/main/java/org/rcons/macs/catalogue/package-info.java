/** What the boot screens of firmware say of network adapters, for nodes that are only watched. */
@NullMarked
package org.rcons.macs.catalogue;

import org.jspecify.annotations.NullMarked;
