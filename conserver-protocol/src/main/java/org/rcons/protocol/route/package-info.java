/** Which conserver host serves a console: the routes file and the order of the rules that decide. */
@NullMarked
package org.rcons.protocol.route;

import org.jspecify.annotations.NullMarked;
