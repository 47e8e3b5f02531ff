package org.rcons.cli.visit;

import org.rcons.protocol.session.EndCause;

/**
 * How a visit ended.
 *
 * @param cause why
 * @param message one line for the user, empty if there is nothing to say
 */
public record VisitOutcome(EndCause cause, String message) {}
