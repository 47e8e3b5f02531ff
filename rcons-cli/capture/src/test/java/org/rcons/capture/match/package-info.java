@NullMarked
package org.rcons.capture.match;

import org.jspecify.annotations.NullMarked;
