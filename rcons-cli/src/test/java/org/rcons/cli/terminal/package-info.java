/** The terminal on real pseudo-terminals: util-linux' script(1) makes them, {@link TtyProbe} runs in them. */
@NullMarked
package org.rcons.cli.terminal;

import org.jspecify.annotations.NullMarked;
