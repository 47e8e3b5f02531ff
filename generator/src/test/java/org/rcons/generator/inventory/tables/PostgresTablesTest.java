package org.rcons.generator.inventory.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rcons.testbed.database.DatabaseServer;
import org.rcons.testbed.database.PostgresServer;

class PostgresTablesTest extends ServerTablesContract {
    @RegisterExtension
    static final DatabaseServer SERVER = new PostgresServer();

    PostgresTablesTest() {
        super(SERVER, "PostgreSQL", "Pg.sql");
    }

    @Override
    String plainBackslashes() {
        return "";
    }

    @Override
    String lock() {
        return "LOCK TABLE site IN ACCESS EXCLUSIVE MODE";
    }

    @Test
    void fault_whenATableIsAnothers() throws Exception {
        // Given
        SERVER.execute("RESET ROLE; CREATE TABLE anothers (node TEXT);");

        // When
        try (Tables tables = location().open()) {
            String fault = Expected.fault(() -> tables.table("anothers"));

            // Then
            assertEquals(
                    "PostgreSQL at 127.0.0.1:" + SERVER.port()
                            + ": user xcat may not read table anothers; GRANT SELECT to it, as xCAT needs too",
                    fault);
        }
    }
}
