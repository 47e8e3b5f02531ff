package org.rcons.generator.inventory.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rcons.generator.inventory.Inventory;
import org.rcons.generator.inventory.InventoryException;
import org.rcons.generator.inventory.plain.PlainInventory;
import org.rcons.generator.inventory.stanza.StanzaInventory;
import org.rcons.generator.inventory.tables.DatabaseLocation;
import org.rcons.generator.inventory.tables.Tables;
import org.rcons.generator.inventory.xcat.XcatInventory;

/** Opens inventories. */
public final class Inventories {
    private static final Path ROOT = Path.of("/");
    private static final String STANDARD_INPUT = "-";

    private Inventories() {}

    /**
     * Opens what the user names: {@code -} for stanzas on the standard input, a folder of SQLite files or CSVs, a file
     * of stanzas or of YAML, or a database in the form of xCAT's cfgloc. The caller closes it.
     *
     * @param where the user's words; null for the xCAT database of this machine
     * @param environment of the process
     * @throws InventoryException if it is not there or cannot be read
     */
    public static Inventory open(@Nullable String where, Map<String, String> environment) throws InventoryException {
        if (where == null) {
            return database(environment);
        }
        if (where.equals(STANDARD_INPUT)) {
            return stanzas(System.in, "standard input");
        }
        Path path = Path.of(where);
        if (Files.isDirectory(path)) {
            return xcat(folder(path));
        }
        return Files.exists(path) ? file(path) : written(where);
    }

    /**
     * The tables of the inventory that {@link #open} would open.
     *
     * @return null if it is none of xCAT's databases, or there is none
     * @throws InventoryException if the place cannot be understood or listed
     */
    public static @Nullable DatabaseLocation tables(@Nullable String where, Map<String, String> environment)
            throws InventoryException {
        if (where == null) {
            return DatabaseLocation.find(environment, ROOT);
        }
        Path path = Path.of(where);
        if (where.equals(STANDARD_INPUT) || Files.isRegularFile(path)) {
            return null;
        }
        if (Files.isDirectory(path)) {
            return folder(path);
        }
        return where.indexOf(':') < 0 ? null : DatabaseLocation.parse("--inventory", where);
    }

    /** True if this machine seems to have an xCAT database: a few questions to the file system, nothing is opened. */
    public static boolean hasDefault(Map<String, String> environment) {
        return !environment.getOrDefault("XCATCFG", "").isEmpty()
                || Files.exists(ROOT.resolve("etc/xcat/cfgloc"))
                || Files.exists(ROOT.resolve("etc/xcat/nodelist.sqlite"))
                || Files.exists(ROOT.resolve("opt/xcat/cfg/nodelist.sqlite"));
    }

    /** True if an inventory is xCAT's, so that its hosts have xCAT's certificates. */
    public static boolean isXcat(Inventory inventory) {
        return inventory instanceof XcatInventory;
    }

    private static Inventory database(Map<String, String> environment) throws InventoryException {
        DatabaseLocation location = DatabaseLocation.find(environment, ROOT);
        if (location == null) {
            throw new InventoryException(
                    "no xCAT database on this machine (no $XCATCFG, /etc/xcat): name an inventory with --inventory");
        }
        return xcat(location);
    }

    private static Inventory written(String where) throws InventoryException {
        if (where.indexOf(':') < 0) {
            throw new InventoryException(where + ": no such file or folder: check --inventory");
        }
        return xcat(DatabaseLocation.parse("--inventory", where));
    }

    private static Inventory xcat(DatabaseLocation location) throws InventoryException {
        Tables tables = location.open();
        try {
            if (tables.table("nodelist") == null) {
                throw new InventoryException(
                        tables.origin() + ": there is no table nodelist: this is no xCAT database, or not all of it");
            }
        } catch (InventoryException e) {
            tables.close();
            throw e;
        }
        return XcatInventory.of(tables);
    }

    private static DatabaseLocation folder(Path folder) throws InventoryException {
        if (holds(folder, ".sqlite")) {
            return new DatabaseLocation.Sqlite(folder);
        }
        if (holds(folder, ".csv")) {
            return new DatabaseLocation.Csv(folder);
        }
        throw new InventoryException(folder + ": holds neither TABLE.sqlite files nor TABLE.csv files of tabdump");
    }

    private static boolean holds(Path folder, String suffix) throws InventoryException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(suffix));
        } catch (IOException e) {
            throw new InventoryException(folder + ": cannot be listed: " + e.getMessage(), e);
        }
    }

    private static Inventory file(Path file) throws InventoryException {
        String name = file.toString();
        String lower = name.toLowerCase(Locale.ROOT);
        try (InputStream in = Files.newInputStream(file)) {
            if (lower.endsWith(".yaml") || lower.endsWith(".yml")) {
                return PlainInventory.read(reader(in), name);
            }
            return stanzas(in, name);
        } catch (InventoryException e) {
            throw e;
        } catch (IOException e) {
            throw new InventoryException(name + ": cannot be read: " + e.getMessage(), e);
        }
    }

    private static Inventory stanzas(InputStream in, String name) throws InventoryException {
        return StanzaInventory.read(reader(in), name);
    }

    private static Reader reader(InputStream in) {
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
}
