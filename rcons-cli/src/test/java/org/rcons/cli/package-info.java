/** The command as a process, against a fake conserver: what it prints where, and how it ends. */
@NullMarked
package org.rcons.cli;

import org.jspecify.annotations.NullMarked;
