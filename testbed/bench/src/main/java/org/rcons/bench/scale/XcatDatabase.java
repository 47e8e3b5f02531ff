package org.rcons.bench.scale;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * An xCAT database in SQLite files, one a table: nodes in racks of 40, each with a BMC, managed through IPMI by a group's
 * row, 1,000 to a conserver host by the racks' rows with a regular expression, and one node in ten with a row of its own.
 * Hosts are addresses, so that nothing depends on a name service.
 */
final class XcatDatabase {
    private static final int RACK = 40;
    private static final int OWN_ROW = 10;
    private static final String TABLES = "xcat.sql";

    private final Path folder;
    private final int nodes;

    XcatDatabase(Path folder, int nodes) {
        this.folder = folder;
        this.nodes = nodes;
    }

    static String node(int number) {
        return "n" + number;
    }

    /** Makes it in an empty folder. */
    void create() throws IOException, SQLException {
        for (String definition : definitions()) {
            String name = definition.substring(0, definition.indexOf(' '));
            try (Connection table = open(name);
                    Statement statement = table.createStatement()) {
                statement.execute("CREATE TABLE " + definition);
            }
        }
        fill("site", "INSERT INTO site (key, value) VALUES (?, ?)", 1, i -> new String[] {"master", "10.0.0.1"});
        fill("nodelist", "INSERT INTO nodelist (node, groups) VALUES (?, ?)", nodes, XcatDatabase::membership);
        fill("nodehm", "INSERT INTO nodehm (node, mgt, cons) VALUES (?, ?, ?)", 1, i ->
                new String[] {"ipmi", "ipmi", "ipmi"});
        fill("nodehm", "INSERT INTO nodehm (node, conserver) VALUES (?, ?)", (nodes - 1) / RACK + 1, i ->
                new String[] {rack(i), "|n(\\d+)|10.1.0.(($1-1)/1000+1)|"});
        fill("nodehm", "INSERT INTO nodehm (node, serialport) VALUES (?, ?)", nodes / OWN_ROW, i ->
                new String[] {node(i * OWN_ROW + 1), "1"});
        fill("ipmi", "INSERT INTO ipmi (node, bmc) VALUES (?, ?)", nodes, i ->
                new String[] {node(i + 1), node(i + 1) + "-bmc"});
    }

    /** Gives a node another kind of console, on this machine, so that no other host is concerned. */
    void change(int number, String method) throws SQLException {
        fill("nodehm", "INSERT OR REPLACE INTO nodehm (node, cons, conserver) VALUES (?, ?, ?)", 1, i ->
                new String[] {node(number), method, "127.0.0.1"});
    }

    private static String rack(int number) {
        return "rack" + (number + 1);
    }

    private static String[] membership(int i) {
        return new String[] {node(i + 1), "ipmi,compute," + rack(i / RACK) + ",all"};
    }

    private static String[] definitions() throws IOException {
        try (InputStream in = XcatDatabase.class.getResourceAsStream(TABLES)) {
            if (in == null) {
                throw new IOException(TABLES + " is not beside " + XcatDatabase.class);
            }
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return all.substring(all.indexOf("CREATE TABLE ") + "CREATE TABLE ".length())
                    .split(";\\s*(CREATE TABLE )?", 0);
        }
    }

    /** The values of the row of a number, from 0. */
    private interface Row {
        String[] values(int number);
    }

    private void fill(String table, String insert, int count, Row row) throws SQLException {
        try (Connection connection = open(table)) {
            connection.setAutoCommit(false);
            try (PreparedStatement statement = connection.prepareStatement(insert)) {
                for (int i = 0; i < count; i++) {
                    String[] values = row.values(i);
                    for (int column = 0; column < values.length; column++) {
                        statement.setString(column + 1, values[column]);
                    }
                    statement.executeUpdate();
                }
            }
            connection.commit();
        }
    }

    private Connection open(String table) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(table + ".sqlite"));
    }
}
