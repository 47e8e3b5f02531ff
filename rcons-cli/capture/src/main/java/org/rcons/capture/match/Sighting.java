package org.rcons.capture.match;

import org.rcons.capture.result.Match;

/**
 * A pattern was seen.
 *
 * @param pattern which one
 * @param failure whether it means failure
 * @param match what it matched
 * @param kept its first group, or the whole match if it has none
 */
public record Sighting(WantedPattern pattern, boolean failure, Match match, String kept) {}
