/** Tests of routes and of the order of the rules. */
@NullMarked
package org.rcons.protocol.route;

import org.jspecify.annotations.NullMarked;
