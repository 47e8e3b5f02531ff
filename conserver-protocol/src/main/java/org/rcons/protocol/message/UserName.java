package org.rcons.protocol.message;

/**
 * The login name that a client claims.
 *
 * @param text not empty; no CR, LF, NUL or colon; no blank at the ends
 */
public record UserName(String text) {
    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException if conserver could not take it
     */
    public UserName {
        WireText.name("user name", text);
    }

    @Override
    public String toString() {
        return text;
    }
}
