/** What getmacs prints. */
@NullMarked
package org.rcons.macs.output;

import org.jspecify.annotations.NullMarked;
