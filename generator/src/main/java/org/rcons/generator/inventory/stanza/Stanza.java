package org.rcons.generator.inventory.stanza;

import java.util.Map;

/**
 * One object.
 *
 * @param name of the object
 * @param line where it begins, from 1
 * @param attributes as written; {@code objtype} is one of them
 */
record Stanza(String name, int line, Map<String, String> attributes) {
    String type() {
        return value("objtype");
    }

    /** Empty if it is not set. */
    String value(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }
}
