package org.rcons.generator.inventory.plain;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rcons.generator.inventory.InventoryException;

/**
 * What one entry of the file sets.
 *
 * @param values of the keys that it has
 * @param kind of line that it tells; null if it tells none
 */
record Settings(Map<Key, Template> values, Key.@Nullable Kind kind) {
    /** Nothing is set. */
    static final Settings NONE = new Settings(Map.of(), null);

    /** Reads those keys of a block that are settings. */
    static Settings of(Value.Block block) throws InventoryException {
        Map<Key, Template> values = new EnumMap<>(Key.class);
        Key decider = null;
        for (Key key : Key.values()) {
            Value value = block.get(key.word());
            if (value == null) {
                continue;
            }
            values.put(key, Template.of(value.asText(key.word())));
            if (decider == null && key.decides()) {
                decider = key;
            }
        }
        Key.Kind kind = decider == null ? null : decider.kind();
        if (decider != null) {
            check(values, decider);
        }
        return new Settings(values, kind);
    }

    private static void check(Map<Key, Template> values, Key decider) throws InventoryException {
        for (Map.Entry<Key, Template> entry : values.entrySet()) {
            Key.Kind kind = entry.getKey().kind();
            if (kind != null && kind != decider.kind()) {
                throw entry.getValue()
                        .place()
                        .error(entry.getKey().word() + " does not go with " + decider.word()
                                + "; a line is reached in one way: remove one of them");
            }
        }
    }
}
