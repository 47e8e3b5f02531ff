package org.rcons.generator.inventory.tables;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.rcons.testbed.database.DatabaseServer;
import org.rcons.testbed.database.MariaDbServer;

class MariaDbTablesTest extends ServerTablesContract {
    @RegisterExtension
    static final DatabaseServer SERVER = new MariaDbServer();

    MariaDbTablesTest() {
        super(SERVER, "MariaDB", "mysql.sql");
    }

    @Override
    String plainBackslashes() {
        return "SET NAMES utf8mb4; SET sql_mode = CONCAT(@@sql_mode, ',NO_BACKSLASH_ESCAPES');\n";
    }

    @Override
    String lock() {
        return "LOCK TABLES site WRITE";
    }
}
