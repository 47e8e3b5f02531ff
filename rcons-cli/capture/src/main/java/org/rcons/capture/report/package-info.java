/**
 * What a run says: its results and output on the standard output, for people or for programs, and how far it is on the
 * standard error output.
 */
@NullMarked
package org.rcons.capture.report;

import org.jspecify.annotations.NullMarked;
