package org.rcons.cli.config;

import java.nio.charset.StandardCharsets;

/**
 * A keyword with its value.
 *
 * @param keyword in lower case, one that its block knows
 * @param value as written, unquoted
 * @param where file:line:column of the value
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
record Statement(String keyword, byte[] value, String where) {
    String text() {
        return new String(value, StandardCharsets.UTF_8);
    }
}
