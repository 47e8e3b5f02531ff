/** Whether the model of group sizes holds on this machine: a real conserver on a private port, measured. */
@NullMarked
package org.rcons.generator.measure;

import org.jspecify.annotations.NullMarked;
