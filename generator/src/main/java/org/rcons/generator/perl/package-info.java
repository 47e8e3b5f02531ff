/** Regular expressions of Perl's as xCAT's tables and noderanges have them (XCAT.md 10.5, 10.6), bounded in time. */
@NullMarked
package org.rcons.generator.perl;

import org.jspecify.annotations.NullMarked;
