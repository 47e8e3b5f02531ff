/** What consoles said, kept in files: one a node with the bytes as they came, and a recording to play. */
@NullMarked
package org.rcons.capture.save;

import org.jspecify.annotations.NullMarked;
