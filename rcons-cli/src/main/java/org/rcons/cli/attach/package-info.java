/**
 * One interactive session: the keyboard's thread and the console's, what the server asks the client to do locally, and
 * what a spy's keyboard may send.
 */
@NullMarked
package org.rcons.cli.attach;

import org.jspecify.annotations.NullMarked;
