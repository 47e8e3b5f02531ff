/** The command line of {@code getmacs}: what is wanted, and everything put together. */
@NullMarked
package org.rcons.macs.command;

import org.jspecify.annotations.NullMarked;
