package org.rcons.capture.result;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a pattern found.
 *
 * @param pattern the pattern as the user wrote it
 * @param text what it matched
 * @param line the whole line around the match; the last of them if it spans several
 * @param groups what its named groups hold, in their order; a group without part in the match is left out
 */
public record Match(String pattern, String text, String line, Map<String, String> groups) {
    /** Keeps its own copy. */
    public Match {
        groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
    }
}
