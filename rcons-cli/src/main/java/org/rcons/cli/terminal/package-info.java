/**
 * The user's terminal as bytes: raw mode that is put back on every way out, prompts, the screen. The only
 * package that knows JLine, and of JLine only its native layer: a JLine terminal would cost rcons 50 to 66 ms
 * at every start.
 */
@NullMarked
package org.rcons.cli.terminal;

import org.jspecify.annotations.NullMarked;
