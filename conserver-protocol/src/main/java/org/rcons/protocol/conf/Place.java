package org.rcons.protocol.conf;

/**
 * Where something stands.
 *
 * @param file its name
 * @param line from 1
 * @param column from 1, counted in bytes
 */
public record Place(String file, int line, int column) {
    /** For people: {@code file:line:column}. */
    @Override
    public String toString() {
        return file + ':' + line + ':' + column;
    }
}
