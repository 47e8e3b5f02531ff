package org.rcons.cli.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rcons.protocol.message.ConsoleName;
import org.rcons.protocol.route.RoutesException;

final class LiveLookupTest {
    private static final ConsoleName N1 = new ConsoleName("n1");

    private final Map<String, String> environment = new HashMap<>();

    @TempDir
    private Path root;

    private boolean hasDatabase() {
        return new LiveLookup(environment, root.toFile()).hasDatabase();
    }

    private Path file(String path) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "");
    }

    @ParameterizedTest
    @CsvSource({
        "etc/xcat/cfgloc, true",
        "etc/xcat/nodelist.sqlite, true",
        "opt/xcat/cfg/nodelist.sqlite, true",
        "etc/xcat/cert/server-cred.pem, false",
        "etc/hosts, false"
    })
    void database_isKnownByItsFiles(String path, boolean known) throws IOException {
        file(path);

        assertEquals(known, hasDatabase());
    }

    @Test
    void database_whenNamedByTheEnvironment_isThere() {
        environment.put("XCATCFG", "SQLite:/nowhere");

        assertTrue(hasDatabase());
    }

    /** The files behind it would be out of date. */
    @Test
    void database_whenThisUserMayNotReadWhereItIs_isNotForThisUser() throws IOException {
        assumeFalse(System.getProperty("user.name").equals("root"), "root may read everything: run as somebody else");
        file("etc/xcat/nodelist.sqlite");
        Files.setPosixFilePermissions(file("etc/xcat/cfgloc"), PosixFilePermissions.fromString("---------"));

        assertEquals(false, hasDatabase());
    }

    @Test
    void find_whenThereIsNoDatabase_knowsNothing() throws Exception {
        assertNull(new LiveLookup(environment, root.toFile()).find(N1));
    }

    @Test
    void find_whenTheDatabaseCannotBeRead_saysWhatToDo() {
        environment.put("XCATCFG", "SQLite:" + root.resolve("nowhere"));
        LiveLookup lookup = new LiveLookup(environment, root.toFile());

        RoutesException refusal = assertThrows(RoutesException.class, () -> lookup.find(N1));

        String message = String.valueOf(refusal.getMessage());
        assertTrue(message.startsWith("which conserver host serves n1? "), message);
        assertTrue(message.contains(root + "/nowhere"), message);
        assertTrue(message.endsWith(" (or name the host: -M HOST)"), message);
    }

    @Test
    void folder_whenOpened_loadsWhatIsBehindItOnItsOwnSide() throws Exception {
        try (InventoryFolder folder = InventoryFolder.open()) {
            assertNotNull(folder);
            NodeSource nodes = folder.nodes();

            assertEquals("org.rcons.cli.nodes.InventoryNodes", nodes.getClass().getName());
            assertTrue(nodes.getClass().getClassLoader() != NodeSource.class.getClassLoader());
        }
    }
}
