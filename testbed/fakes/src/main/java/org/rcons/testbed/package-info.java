/** The module that every test leans on: recorded transcripts and a fake conserver; it knows nothing of rcons. */
@NullMarked
package org.rcons.testbed;

import org.jspecify.annotations.NullMarked;
