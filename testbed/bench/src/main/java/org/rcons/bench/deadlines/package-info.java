/** What commands that fail do to the other consoles of their group, in xCAT's form and in ours. */
@NullMarked
package org.rcons.bench.deadlines;

import org.jspecify.annotations.NullMarked;
