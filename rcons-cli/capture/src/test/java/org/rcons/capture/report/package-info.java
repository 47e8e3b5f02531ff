@NullMarked
package org.rcons.capture.report;

import org.jspecify.annotations.NullMarked;
