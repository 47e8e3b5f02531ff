/** The arithmetic of the measurements. */
@NullMarked
package org.rcons.bench;

import org.jspecify.annotations.NullMarked;
