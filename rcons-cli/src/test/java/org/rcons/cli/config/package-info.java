/** Tests of the configuration files. */
@NullMarked
package org.rcons.cli.config;

import org.jspecify.annotations.NullMarked;
