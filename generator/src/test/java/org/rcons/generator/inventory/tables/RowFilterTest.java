package org.rcons.generator.inventory.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowFilterTest {
    @ParameterizedTest
    @ValueSource(strings = {"0", "no", "NO", "No", "nO"})
    void row_whenDisableSaysNo(String disable) {
        assertEquals(1, filtered("cn01", disable).size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "1", "yes", "00", "0 ", "n", "off", "false", "ｎｏ"})
    void noRow_whenDisableSaysAnythingElse(String disable) {
        assertEquals(0, filtered("cn01", disable).size());
    }

    @Test
    void row_whenDisableIsNull() {
        assertEquals("", filtered("cn01", null).value(0, "disable"));
    }

    @Test
    void row_whenThereIsNoColumnDisable() {
        // Given
        RowFilter rows = new RowFilter("nodehm", List.of("node"));

        // When
        rows.add(new String[] {"cn01"});

        // Then
        assertEquals("cn01", rows.table().value(0, "node"));
    }

    @Test
    void value_whenNull() {
        assertEquals("", filtered(null, null).value(0, "node"));
    }

    @Test
    void value_whenTheTableLacksTheColumn() {
        assertEquals("", filtered("cn01", null).value(0, "consoleenabled"));
    }

    @Test
    void equalValues_areKeptOnce() {
        // Given
        RowFilter rows = new RowFilter("nodehm", List.of("mgt"));

        // When
        rows.add(new String[] {"ip".concat("mi")});
        rows.add(new String[] {"ipm".concat("i")});

        // Then
        assertSame(rows.table().value(0, "mgt"), rows.table().value(1, "mgt"));
    }

    private static Table filtered(@Nullable String node, @Nullable String disable) {
        RowFilter rows = new RowFilter("nodehm", List.of("node", "disable"));
        rows.add(new @Nullable String[] {node, disable});
        return rows.table();
    }
}
