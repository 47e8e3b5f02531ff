package org.rcons.generator.inventory.tables;

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
}
