/** The way to the inventory. */
@NullMarked
package org.rcons.cli.inventory;

import org.jspecify.annotations.NullMarked;
