/** JSON as our programs write it: the one place that knows how a text becomes a string of it. */
@NullMarked
package org.rcons.cli.json;

import org.jspecify.annotations.NullMarked;
