package org.rcons.protocol.conf;

import java.nio.charset.StandardCharsets;

/** A keyword with its value. */
public final class Statement {
    private final String keyword;
    private final byte[] value;
    private final Place where;

    /**
     * As the parser found it.
     *
     * @param keyword as its reader spells it
     * @param value as written, unquoted
     * @param where the value begins
     */
    Statement(String keyword, byte[] value, Place where) {
        this.keyword = keyword;
        this.value = value;
        this.where = where;
    }

    /** As its reader spells it. */
    public String keyword() {
        return keyword;
    }

    /** The value without quotes; not for change. */
    public byte[] value() {
        return value;
    }

    /** The value as UTF-8. */
    public String text() {
        return new String(value, StandardCharsets.UTF_8);
    }

    /** Where the value begins. */
    public Place where() {
        return where;
    }
}
