@NullMarked
package org.rcons.cli.json;

import org.jspecify.annotations.NullMarked;
