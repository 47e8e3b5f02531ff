package org.rcons.cli.config;

import java.nio.charset.StandardCharsets;

/** A keyword with its value. */
final class Statement {
    private final String keyword;
    private final byte[] value;
    private final String where;

    /**
     * As the parser found it.
     *
     * @param keyword in lower case, one that its block knows
     * @param value as written, unquoted
     * @param where file:line:column of the value
     */
    Statement(String keyword, byte[] value, String where) {
        this.keyword = keyword;
        this.value = value;
        this.where = where;
    }

    String keyword() {
        return keyword;
    }

    byte[] value() {
        return value;
    }

    String text() {
        return new String(value, StandardCharsets.UTF_8);
    }

    String where() {
        return where;
    }
}
