/**
 * The training: a visit to a conserver of our own, which {@code rcons --warm} watches to see which classes a visit loads.
 */
@NullMarked
package org.rcons.cli.start;

import org.jspecify.annotations.NullMarked;
