package org.rcons.generator.inventory.source;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rcons.generator.inventory.Inventory;
import org.rcons.generator.inventory.InventoryException;

/** Opens inventories. */
public final class Inventories {
    private Inventories() {}

    /** Whether an xCAT database is configured. */
    public static boolean hasDefault(Map<String, String> environment) {
        return !environment.getOrDefault("XCATCFG", "").isEmpty();
    }

    /** Opens. */
    public static Inventory open(@Nullable String where, Map<String, String> environment) throws InventoryException {
        throw new InventoryException("cannot open " + where + " yet: " + environment.getOrDefault("XCATCFG", ""));
    }
}
