package org.rcons.generator.inventory.xcat;

/**
 * Where a value stands, for messages.
 *
 * @param table its table
 * @param column its column
 * @param row the key of its row, or of several with {@code +} between them
 */
record Place(String table, String column, String row) {
    @Override
    public String toString() {
        return table + "." + column + ", row " + row;
    }
}
