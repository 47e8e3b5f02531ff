@NullMarked
package org.rcons.capture.spool;

import org.jspecify.annotations.NullMarked;
