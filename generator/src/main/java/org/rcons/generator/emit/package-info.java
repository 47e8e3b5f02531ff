/** The files of a conserver host as text, and their replacement as a whole. */
@NullMarked
package org.rcons.generator.emit;

import org.jspecify.annotations.NullMarked;
