package org.rcons.generator.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rcons.generator.inventory.InventoryException;
import org.rcons.generator.inventory.tables.DatabaseLocation;
import org.rcons.generator.inventory.tables.Table;
import org.rcons.generator.inventory.tables.Tables;

final class TrainingTest {
    private final List<List<String>> runs = new ArrayList<>();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintStream err = new PrintStream(said, true, StandardCharsets.UTF_8);

    private Path databaseOfRun(int number) {
        List<String> arguments = runs.get(number);
        String where = arguments.get(arguments.indexOf("--inventory") + 1);
        return Path.of(where.substring("SQLite:".length()));
    }

    private int reading(String... arguments) {
        runs.add(List.of(arguments));
        try (Tables tables = new DatabaseLocation.Sqlite(databaseOfRun(0)).open()) {
            Table nodes = tables.table("nodelist");
            return nodes != null && nodes.size() == 3 ? 0 : 1;
        } catch (InventoryException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void training_readsADatabaseOfItsOwnAndRemovesIt() {
        int status = new Training(this::reading, err).run();

        assertEquals(0, status, said.toString(StandardCharsets.UTF_8));
        assertEquals(2, runs.size());
        assertFalse(Files.exists(databaseOfRun(1)));
    }

    @Test
    void training_whenARunFails_saysWhich() {
        int status = new Training(arguments -> runs.add(List.of(arguments)) ? 66 : 0, err).run();

        assertEquals(70, status);
        assertEquals(1, runs.size());
        assertTrue(said.toString(StandardCharsets.UTF_8).endsWith(" ended with status 66\n"));
        assertFalse(Files.exists(databaseOfRun(0)));
    }
}
