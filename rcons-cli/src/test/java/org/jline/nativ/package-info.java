/** The class that stands in for JLine's. */
@NullMarked
package org.jline.nativ;

import org.jspecify.annotations.NullMarked;
