package org.rcons.generator.inventory.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rcons.generator.inventory.tables.DatabaseLocation.Login;
import org.rcons.generator.inventory.tables.DatabaseLocation.Server;
import org.rcons.testbed.database.DatabaseServer;

/** What holds for every database server. */
abstract class ServerTablesContract {
    private static final Patience SHORT = new Patience(2, 2);

    private final DatabaseServer server;
    private final String product;
    private final String dialect;
    private Server location;

    ServerTablesContract(DatabaseServer server, String product, String dialect) {
        this.server = server;
        this.product = product;
        this.dialect = dialect;
    }

    @BeforeEach
    void emptyTables() throws IOException {
        location = (Server) DatabaseLocation.parse("test", server.cfgloc());
        StringBuilder drop = new StringBuilder();
        for (String table : new String[] {"nodehm", "site", "nodelist", "old"}) {
            drop.append("DROP TABLE IF EXISTS ").append(table).append(";\n");
        }
        server.execute(drop
                + SampleRows.definition(dialect, "nodehm")
                + SampleRows.definition(dialect, "nodelist")
                + SampleRows.definition(dialect, "site"));
    }

    /** Sets what makes a backslash stand for itself in the engine's strings. */
    abstract String plainBackslashes();

    /** Keeps every reader of site waiting. */
    abstract String lock();

    @Test
    void sampleRows_asStored() throws Exception {
        // Given
        server.execute(plainBackslashes() + SampleRows.nodehm());

        // When
        try (Tables tables = location.open()) {
            // Then
            SampleRows.assertNodehm(Expected.table(tables.table("nodehm")));
        }
    }

    @Test
    void moreRowsThanAreFetchedAtOnce() throws Exception {
        // Given
        StringBuilder sql = new StringBuilder("INSERT INTO site VALUES ('first','1',NULL,NULL)");
        for (int i = 0; i < 5000; i++) {
            sql.append(",('k")
                    .append(i)
                    .append("','v',NULL,'")
                    .append(i % 2 == 0 ? "no" : "yes")
                    .append("')");
        }
        server.execute(sql + ";");

        // When
        try (Tables tables = location.open()) {
            // Then
            assertEquals(2501, Expected.table(tables.table("site")).size());
        }
    }

    @Test
    void olderTable_hasFewerColumns() throws Exception {
        // Given
        server.execute("CREATE TABLE old (node VARCHAR(128)); INSERT INTO old VALUES ('cn01');");

        // When
        try (Tables tables = location.open()) {
            // Then
            assertEquals("", Expected.table(tables.table("old")).value(0, "disable"));
            assertEquals("cn01", Expected.table(tables.table("old")).value(0, "node"));
        }
    }

    @Test
    void noTable_whenThereIsNone() throws Exception {
        try (Tables tables = location.open()) {
            assertNull(tables.table("absent"));
            assertNull(tables.table("site\"; DROP TABLE site; --"));
            assertEquals(0, Expected.table(tables.table("site")).size());
        }
    }

    @Test
    void tables_areOfOneMoment() throws Exception {
        try (Tables tables = location.open()) {
            // Given
            assertEquals(0, Expected.table(tables.table("nodelist")).size());

            // When
            server.execute(plainBackslashes() + SampleRows.nodehm());

            // Then
            assertEquals(0, Expected.table(tables.table("nodehm")).size());
        }
    }

    @Test
    void transaction_cannotWrite() throws Exception {
        try (Connection connection = ServerTables.connection(location, SHORT);
                Statement statement = connection.createStatement()) {
            assertThrows(
                    SQLException.class, () -> statement.executeUpdate("INSERT INTO site VALUES ('a','b',NULL,NULL)"));
        }
    }

    @Test
    void fault_whenThePasswordIsWrong() {
        // Given
        Server wrong = with(location.port(), location.database(), new Login(DatabaseServer.USER, "guess-0815"));

        // When
        String fault = Expected.fault(wrong::open);

        // Then
        assertEquals(
                at(location.port()) + ": wrong password for user xcat, or no such user;"
                        + " mend XCATCFG or /etc/xcat/cfgloc",
                fault);
        assertNoSecret(fault, "guess-0815");
    }

    @Test
    void fault_whenThereIsNoSuchDatabase() {
        // Given
        Server wrong = with(location.port(), "elsewhere", location.login());

        // When
        String fault = Expected.fault(wrong::open);

        // Then
        assertTrue(fault.startsWith(at(location.port()) + ": "), fault);
        assertTrue(fault.contains("elsewhere"), fault);
        assertNoSecret(fault, DatabaseServer.PASSWORD);
    }

    @Test
    void fault_whenNobodyListens() throws IOException {
        // Given
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }

        // When
        String fault = Expected.fault(
                () -> with(port, location.database(), location.login()).open());

        // Then
        assertTrue(fault.startsWith(at(port) + ": connection refused; "), fault);
        assertNoSecret(fault, DatabaseServer.PASSWORD);
    }

    @Test
    void fault_whenTheServerIsSilent() throws IOException {
        // Given
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Server there = with(silent.getLocalPort(), location.database(), location.login());

            // When
            String fault = Expected.fault(() -> ServerTables.connect(there, SHORT));

            // Then
            assertEquals(
                    at(silent.getLocalPort()) + ": no answer within 2 s;"
                            + " is the server running, and the port open in its firewall?",
                    fault);
        }
    }

    @Test
    void fault_whenATableIsLockedTooLong() throws Exception {
        // Given
        Properties login = new Properties();
        login.setProperty("user", DatabaseServer.USER);
        login.setProperty("password", DatabaseServer.PASSWORD);
        try (Connection writer = DriverManager.getConnection(location.engine().url(location), login);
                Statement statement = writer.createStatement();
                Tables tables = ServerTables.connect(location, SHORT)) {
            writer.setAutoCommit(false);
            statement.execute(lock());

            // When
            String fault = Expected.fault(() -> tables.table("site"));

            // Then
            assertEquals(
                    at(location.port()) + ": no answer within 2 s while reading table site;"
                            + " is it locked by another program?",
                    fault);
        }
    }

    @Test
    void fault_whenTheHostHasNoAddress() {
        // Given
        Server nowhere =
                new Server(location.engine(), "no-such-host.invalid", 1, location.database(), location.login());

        // When
        String fault = Expected.fault(nowhere::open);

        // Then
        assertEquals(
                product + " at no-such-host.invalid:1: the name no-such-host.invalid cannot be resolved;"
                        + " mend host or the name service",
                fault);
    }

    final Server location() {
        return location;
    }

    private Server with(int port, String database, Login login) {
        return new Server(location.engine(), DatabaseServer.ADDRESS, port, database, login);
    }

    private String at(int port) {
        return product + " at " + DatabaseServer.ADDRESS + ':' + port;
    }

    private static void assertNoSecret(String fault, String secret) {
        assertFalse(fault.contains(secret), fault);
        assertFalse(fault.contains("\n"), fault);
    }
}
