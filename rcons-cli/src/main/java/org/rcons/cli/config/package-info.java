/** What conserver's client configuration files say: {@code console.cf} of the system and {@code ~/.consolerc}. */
@NullMarked
package org.rcons.cli.config;

import org.jspecify.annotations.NullMarked;
