/** What the measurements share: samples, verdicts, and a program on a pseudo-terminal. */
@NullMarked
package org.rcons.bench;

import org.jspecify.annotations.NullMarked;
