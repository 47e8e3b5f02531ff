/** Decisions without input or output: which host serves which console, in groups of what size, and what a change does. */
@NullMarked
package org.rcons.generator.plan;

import org.jspecify.annotations.NullMarked;
