package org.rcons.generator.inventory.plain;

import java.util.Locale;
import org.rcons.generator.inventory.InventoryException;

/** Yes and no. */
final class Truth {
    private Truth() {}

    static boolean of(String value, Place place) throws InventoryException {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "yes", "true", "on", "1" -> true;
            case "no", "false", "off", "0" -> false;
            default -> throw place.error("'" + value + "' is neither yes nor no; write one of them");
        };
    }
}
