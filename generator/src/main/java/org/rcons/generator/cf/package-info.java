/** A conserver.cf as its server reads it: what is in force, wherever it is written (PROTOCOL.md 20). */
@NullMarked
package org.rcons.generator.cf;

import org.jspecify.annotations.NullMarked;
