/** An inventory that an administrator writes, for sites without xCAT: one YAML file. */
@NullMarked
package org.rcons.generator.inventory.plain;

import org.jspecify.annotations.NullMarked;
