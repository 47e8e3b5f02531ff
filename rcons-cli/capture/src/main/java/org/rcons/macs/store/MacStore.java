package org.rcons.macs.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rcons.generator.inventory.source.Inventories;
import org.rcons.generator.inventory.tables.DatabaseLocation;
import org.rcons.generator.inventory.tables.NodeColumn;
import org.rcons.generator.inventory.tables.Table;
import org.rcons.generator.inventory.tables.Tables;
import org.rcons.macs.MacAddress;

/**
 * Writes addresses into the column {@code mac} of xCAT's table {@code mac}: itself where that is a SQLite file that this
 * user may write, else into a file for {@code tabrestore}, in the current folder. A value that has the address among
 * others ({@code MAC!NAME|MAC!NAME}) stays as it is.
 */
public final class MacStore {
    private static final String TABLE = "mac";

    private final Map<String, Row> rows;
    private final @Nullable NodeColumn column;
    private final Path file;

    private MacStore(Map<String, Row> rows, @Nullable NodeColumn column, Path file) {
        this.rows = rows;
        this.column = column;
        this.file = file;
    }

    /**
     * The store that belongs to an inventory; what is in it now is read. What would hinder the writing later is said now.
     *
     * @param inventory as the user named it, or null for the xCAT database
     * @param folder for the file
     * @throws IOException if the inventory cannot be read, or the file that would be needed is there already
     */
    public static MacStore of(@Nullable String inventory, Map<String, String> environment, Path folder)
            throws IOException {
        DatabaseLocation place = Inventories.tables(inventory, environment);
        Path file = folder.resolve(TABLE + ".csv");
        NodeColumn column =
                place instanceof DatabaseLocation.Sqlite here ? new NodeColumn(here.directory(), TABLE, TABLE) : null;
        boolean writable = column != null && column.isWritable();
        if (!writable && Files.exists(file)) {
            throw new IOException(file + " is there already: move it away, or show the addresses only (-d)");
        }
        if (place == null) {
            return new MacStore(Map.of(), null, file);
        }
        try (Tables tables = place.open()) {
            return new MacStore(rows(tables.table(TABLE)), writable ? column : null, file);
        }
    }

    private static Map<String, Row> rows(@Nullable Table table) {
        Map<String, Row> rows = new TreeMap<>();
        for (int i = 0; table != null && i < table.size(); i++) {
            String node = table.value(i, "node");
            rows.putIfAbsent(
                    node,
                    new Row(node, table.value(i, "interface"), table.value(i, TABLE), table.value(i, "comments")));
        }
        return rows;
    }

    /**
     * Writes them all, or none.
     *
     * @param macs by node
     * @return what was done, as a sentence for the user
     * @throws IOException if it cannot be done
     */
    public String write(Map<String, MacAddress> macs) throws IOException {
        Map<String, Row> changed = new TreeMap<>();
        macs.forEach((node, mac) -> {
            Row row = rows.getOrDefault(node, new Row(node, "", "", ""));
            if (!row.has(mac)) {
                changed.put(node, row.with(mac));
            }
        });
        int same = macs.size() - changed.size();
        String rest = same == 0 ? "" : " (" + same + " were there already)";
        if (changed.isEmpty()) {
            return "all " + macs.size() + " addresses were there already";
        }
        if (column != null) {
            Map<String, String> values = new TreeMap<>();
            changed.forEach((node, row) -> values.put(node, row.mac()));
            column.write(values);
            return "wrote " + changed.size() + " addresses to " + column.file() + rest;
        }
        MacFile.write(file, changed.values());
        return "wrote " + changed.size() + " addresses to " + file + rest + ": load them with: tabrestore -a " + file;
    }
}
