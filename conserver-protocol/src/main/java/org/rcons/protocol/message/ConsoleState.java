package org.rcons.protocol.message;

/**
 * What {@code ^Ec=} said of the line before it was connected (PROTOCOL.md 11.1).
 *
 * @param up whether the line is up, or the server did not say
 * @param text the server's line, empty if it did not say
 */
public record ConsoleState(boolean up, String text) {
    /** Nothing was asked or the server does not know the question. */
    public static final ConsoleState UNKNOWN = new ConsoleState(true, "");

    /** Reads the answer; one that is no state is {@link #UNKNOWN}. */
    public static ConsoleState parse(String line) {
        if (line.equals("[up]")) {
            return new ConsoleState(true, line);
        }
        return line.startsWith("[`") ? new ConsoleState(false, line) : UNKNOWN;
    }
}
