/** Arguments that every command over many consoles takes, and what they are called with. */
@NullMarked
package org.rcons.capture.arguments;

import org.jspecify.annotations.NullMarked;
