package org.rcons.generator.noderange;

import java.io.Serial;

/** A noderange that is refused. The message says which part, why, and what to write instead, in one line. */
public final class NodeRangeException extends Exception {
    private static final int LONGEST = 80;

    @Serial
    private static final long serialVersionUID = 1L;

    NodeRangeException(String part, String reason) {
        super("noderange " + shown(part) + ": " + reason);
    }

    private NodeRangeException(String message) {
        super(message);
    }

    /** The same, found in a place that the user did not type: a file, a setting. */
    NodeRangeException in(String place) {
        return new NodeRangeException(place + ": " + getMessage());
    }

    private static String shown(String part) {
        return part.length() <= LONGEST ? part : part.substring(0, LONGEST) + "...";
    }
}
