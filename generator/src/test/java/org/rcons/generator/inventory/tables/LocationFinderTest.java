package org.rcons.generator.inventory.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rcons.generator.inventory.tables.DatabaseLocation.Sqlite;

class LocationFinderTest {
    @TempDir
    Path root;

    private Path cfgloc;

    @BeforeEach
    void theUsualDirectory() throws IOException {
        cfgloc = Files.createDirectories(root.resolve("etc/xcat")).resolve("cfgloc");
    }

    @Test
    void environment_comesFirst() throws IOException {
        // Given
        Files.writeString(cfgloc, "SQLite:/from/file\n");

        // When
        DatabaseLocation found = DatabaseLocation.find(Map.of("XCATCFG", "SQLite:/from/environment"), root);

        // Then
        assertEquals(new Sqlite(Path.of("/from/environment")), found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/from/file", "/from/file\n", "/from/file\r\n", "SQLite:/from/file\nPg:dbname=x|a|b\n"})
    void firstLineOfCfgloc_whenTheEnvironmentIsEmpty(String text) throws IOException {
        // Given
        Files.writeString(cfgloc, text);
        Files.createDirectories(root.resolve("opt/xcat/cfg"));

        // When
        DatabaseLocation found = DatabaseLocation.find(Map.of("XCATCFG", ""), root);

        // Then
        assertEquals(new Sqlite(Path.of("/from/file")), found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\nSQLite:/from/file\n"})
    void siteDirectory_whenTheFirstLineIsEmpty(String text) throws IOException {
        // Given
        Files.writeString(cfgloc, text);
        Path site = Files.createDirectories(root.resolve("opt/xcat/cfg"));

        // When
        DatabaseLocation found = DatabaseLocation.find(Map.of(), root);

        // Then
        assertEquals(new Sqlite(site), found);
    }

    @Test
    void usualDirectory_whenThereIsNothingElse() throws IOException {
        assertEquals(new Sqlite(root.resolve("etc/xcat")), DatabaseLocation.find(Map.of(), root));
    }

    @Test
    void nothing_whenThereIsNoXcat() throws IOException {
        assertNull(DatabaseLocation.find(Map.of(), root.resolve("elsewhere")));
    }

    @Test
    void fault_whenCfglocCannotBeRead() throws IOException {
        // Given
        Files.createDirectory(cfgloc);

        // When
        String fault = Expected.fault(() -> DatabaseLocation.find(Map.of(), root));

        // Then
        assertTrue(fault.startsWith(cfgloc + ": cannot be read: "), fault);
    }

    @Test
    void fault_whenCfglocIsAnothers() throws IOException {
        // Given
        Files.writeString(cfgloc, "Pg:dbname=x|a|b");
        Files.setPosixFilePermissions(cfgloc, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(cfgloc), "root may read everything: run the tests as another user");

        // When
        String fault = Expected.fault(() -> DatabaseLocation.find(Map.of(), root));

        // Then
        assertTrue(fault.startsWith(cfgloc + ": permission denied"), fault);
    }
}
