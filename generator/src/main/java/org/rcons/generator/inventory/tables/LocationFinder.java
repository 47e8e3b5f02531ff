package org.rcons.generator.inventory.tables;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rcons.generator.inventory.InventoryException;

/** Looks where xCAT looks, in its order (XCAT.md 10.1). */
final class LocationFinder {
    private static final String VARIABLE = "XCATCFG";
    private static final int MAX_LINE_BYTES = 4096;

    private final Map<String, String> environment;
    private final Path root;

    LocationFinder(Map<String, String> environment, Path root) {
        this.environment = environment;
        this.root = root;
    }

    @Nullable
    DatabaseLocation find() throws InventoryException {
        String variable = environment.getOrDefault(VARIABLE, "");
        if (!variable.isEmpty()) {
            return DatabaseLocation.parse("environment variable " + VARIABLE, variable);
        }
        Path file = root.resolve("etc/xcat/cfgloc");
        String line = firstLine(file);
        if (!line.isEmpty()) {
            return DatabaseLocation.parse(file.toString(), line);
        }
        Path site = root.resolve("opt/xcat/cfg");
        Path usual = root.resolve("etc/xcat");
        if (Files.isDirectory(site)) {
            return new DatabaseLocation.Sqlite(site);
        }
        return Files.isDirectory(usual) ? new DatabaseLocation.Sqlite(usual) : null;
    }

    /**
     * Empty if there is no such file. One that is there but cannot be read is an error: xCAT itself would go on with
     * the SQLite files, which are out of date where it names a server.
     */
    private static String firstLine(Path file) throws InventoryException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MAX_LINE_BYTES);
            int end = 0;
            while (end < bytes.length && bytes[end] != '\n') {
                end++;
            }
            int last = end > 0 && bytes[end - 1] == '\r' ? end - 1 : end;
            return new String(bytes, 0, last, UTF_8);
        } catch (NoSuchFileException e) {
            return "";
        } catch (AccessDeniedException e) {
            throw new InventoryException(
                    file + ": permission denied: it says where xCAT's database is; run as root, or set " + VARIABLE, e);
        } catch (IOException e) {
            throw new InventoryException(
                    file + ": cannot be read: " + e.getMessage() + "; mend it, or set " + VARIABLE, e);
        }
    }
}
