@NullMarked
package org.rcons.capture.script;

import org.jspecify.annotations.NullMarked;
