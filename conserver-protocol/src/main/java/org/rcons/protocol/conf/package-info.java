/**
 * The grammar that conserver.cf and console.cf have in common (PROTOCOL.md 20): blocks of keywords with values. Runs at
 * every start of rcons, hence plain loops.
 */
@NullMarked
package org.rcons.protocol.conf;

import org.jspecify.annotations.NullMarked;
