package org.rcons.generator.inventory.plain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rcons.generator.inventory.InventoryException;

/** A part of the file and its place. */
sealed interface Value {
    /** Where it begins. */
    Place place();

    /** A word or a sentence; numbers and truth values too. */
    record Text(String text, Place place) implements Value {}

    /** A list. */
    record Items(List<Value> values, Place place) implements Value {}

    /** Nothing behind a colon. */
    record Nothing(Place place) implements Value {}

    /** Keys with values, each key once, in their order. */
    record Block(List<Entry> entries, Place place) implements Value {
        static Block of(List<Entry> entries, Place place) throws InventoryException {
            Map<String, Place> seen = new HashMap<>();
            for (Entry entry : entries) {
                Place before = seen.putIfAbsent(entry.key(), entry.place());
                if (before != null) {
                    throw entry.place().error(entry.key() + " stands at " + before + " too; keep one of them");
                }
            }
            return new Block(List.copyOf(entries), place);
        }

        @Nullable
        Value get(String key) {
            return entries.stream()
                    .filter(e -> e.key().equals(key))
                    .map(Entry::value)
                    .findFirst()
                    .orElse(null);
        }

        /** Refuses keys that have no meaning. */
        void only(List<String> known) throws InventoryException {
            for (Entry entry : entries) {
                if (!known.contains(entry.key())) {
                    throw entry.place()
                            .error("there is no key " + entry.key() + " here; " + Nearest.advice(entry.key(), known));
                }
            }
        }
    }

    /** A key with its value. */
    record Entry(String key, Place place, Value value) {}

    /** The text, where nothing else makes sense. */
    default Text asText(String key) throws InventoryException {
        if (this instanceof Text text) {
            return text;
        }
        throw place().error(
                        this instanceof Nothing
                                ? key + " has no value; write one behind the colon, or remove the line"
                                : key + " must be one value; if it begins with { or [, put it in double quotes");
    }

    /** The keys and values, where nothing else makes sense. */
    default Block asBlock(String key) throws InventoryException {
        if (this instanceof Block block) {
            return block;
        }
        if (this instanceof Nothing) {
            return new Block(List.of(), place());
        }
        throw place().error(key + " must have lines with 'key: value' below it, indented");
    }
}
