/** Where the addresses go that getmacs found. */
@NullMarked
package org.rcons.macs.store;

import org.jspecify.annotations.NullMarked;
