package org.rcons.generator.inventory.tables;

/**
 * How long a database may take.
 *
 * @param connectSeconds until it takes the connection, and until a lock is gone; at least 1
 * @param answerSeconds until the next bytes of an answer come; at least 1
 */
record Patience(int connectSeconds, int answerSeconds) {
    /** While a person waits. */
    static final Patience PERSON = new Patience(10, 30);
}
