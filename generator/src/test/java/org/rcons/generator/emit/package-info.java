/** Tests of the text of conserver.cf, against files that xCAT wrote and conserver's own parser. */
@NullMarked
package org.rcons.generator.emit;

import org.jspecify.annotations.NullMarked;
