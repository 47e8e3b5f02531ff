/**
 * Values of xCAT tables that are computed from the name of the node (XCAT.md 10.6): read and evaluated here, never handed
 * to an interpreter.
 */
@NullMarked
package org.rcons.generator.inventory.xcat.expression;

import org.jspecify.annotations.NullMarked;
