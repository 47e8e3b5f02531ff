/**
 * Between event loops, which must not wait, and files, which make wait: one thread that writes, a bounded queue in front of
 * it, and consoles that are held back while the queue is full.
 */
@NullMarked
package org.rcons.capture.spool;

import org.jspecify.annotations.NullMarked;
