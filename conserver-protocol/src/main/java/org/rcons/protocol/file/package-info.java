/** Files that others read while they are written. */
@NullMarked
package org.rcons.protocol.file;

import org.jspecify.annotations.NullMarked;
