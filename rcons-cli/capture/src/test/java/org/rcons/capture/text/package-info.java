@NullMarked
package org.rcons.capture.text;

import org.jspecify.annotations.NullMarked;
