/** What is known of a node's console in the end: the words that followers, the fleet and the reports share. */
@NullMarked
package org.rcons.capture.result;

import org.jspecify.annotations.NullMarked;
