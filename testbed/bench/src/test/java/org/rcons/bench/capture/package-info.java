@NullMarked
package org.rcons.bench.capture;

import org.jspecify.annotations.NullMarked;
