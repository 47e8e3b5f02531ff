@NullMarked
package org.rcons.testbed;

import org.jspecify.annotations.NullMarked;
