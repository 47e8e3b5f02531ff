@NullMarked
package org.rcons.capture.save;

import org.jspecify.annotations.NullMarked;
