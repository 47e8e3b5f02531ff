/** The command makeconservercf: its options, the order of its steps, and what its user reads. */
@NullMarked
package org.rcons.generator.command;

import org.jspecify.annotations.NullMarked;
