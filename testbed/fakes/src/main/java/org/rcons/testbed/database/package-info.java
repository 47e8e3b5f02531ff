/**
 * The database servers of this machine's packages, as fixtures: their own folder, user and port of the loopback net,
 * filled through their own clients, and an end by pid. It knows no JDBC driver.
 */
@NullMarked
package org.rcons.testbed.database;

import org.jspecify.annotations.NullMarked;
