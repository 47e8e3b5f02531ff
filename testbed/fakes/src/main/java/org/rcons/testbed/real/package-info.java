/**
 * The real conserver of this machine, as a fixture: its own configuration, folder and high ports, and an end by pid.
 * For tests that want the truth, and for measurements.
 */
@NullMarked
package org.rcons.testbed.real;

import org.jspecify.annotations.NullMarked;
