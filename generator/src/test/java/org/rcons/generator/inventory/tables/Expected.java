package org.rcons.generator.inventory.tables;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.function.Executable;
import org.rcons.generator.inventory.InventoryException;

/** What must be there for a test to go on. */
final class Expected {
    private Expected() {}

    /** The message by which this fails. */
    static String fault(Executable failing) {
        return Objects.requireNonNull(
                assertThrows(InventoryException.class, failing).getMessage());
    }

    /** A table that exists. */
    static Table table(@Nullable Table read) {
        return Objects.requireNonNull(read, "no such table");
    }
}
