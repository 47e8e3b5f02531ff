package org.rcons.protocol.message;

/**
 * The name of a console, or an alias, or an abbreviation of either (PROTOCOL.md 8.1).
 *
 * @param text not empty; no CR, LF, NUL or colon; no blank at the ends
 */
public record ConsoleName(String text) {
    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException if conserver could not take it
     */
    public ConsoleName {
        WireText.name("console name", text);
    }

    @Override
    public String toString() {
        return text;
    }
}
