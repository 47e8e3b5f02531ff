/**
 * The tables of an xCAT database as they are stored, from SQL or CSV, and how they are found (XCAT.md 10.1 to 10.3,
 * 11.1).
 */
@NullMarked
package org.rcons.generator.inventory.tables;

import org.jspecify.annotations.NullMarked;
