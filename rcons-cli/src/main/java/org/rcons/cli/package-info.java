@NullMarked
package org.rcons.cli;

import org.jspecify.annotations.NullMarked;
