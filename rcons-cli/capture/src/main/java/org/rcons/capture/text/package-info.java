/** From the bytes of a serial console to the text that a person sees. */
@NullMarked
package org.rcons.capture.text;

import org.jspecify.annotations.NullMarked;
