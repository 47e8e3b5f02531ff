/** One class of JLine replaced, because of what it costs at every start; see {@link JLineNativeLoader}. */
@NullMarked
package org.jline.nativ;

import org.jspecify.annotations.NullMarked;
