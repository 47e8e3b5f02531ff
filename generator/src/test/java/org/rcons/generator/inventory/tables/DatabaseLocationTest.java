package org.rcons.generator.inventory.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rcons.generator.inventory.InventoryException;
import org.rcons.generator.inventory.tables.DatabaseLocation.Csv;
import org.rcons.generator.inventory.tables.DatabaseLocation.Login;
import org.rcons.generator.inventory.tables.DatabaseLocation.Server;
import org.rcons.generator.inventory.tables.DatabaseLocation.Sqlite;

class DatabaseLocationTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"SQLite:/etc/xcat", "/etc/xcat", "dbi:SQLite:/etc/xcat", "sqlite:/etc/xcat", "SQLite:/etc/xcat||"
            })
    void sqlite_inItsSpellings(String text) throws InventoryException {
        assertEquals(new Sqlite(Path.of("/etc/xcat")), parse(text));
    }

    @Test
    void csv() throws InventoryException {
        assertEquals(new Csv(Path.of("/var/dump")), parse("CSV:/var/dump"));
    }

    @ParameterizedTest
    @CsvSource({
        "Pg:dbname=xcatdb;host=10.0.0.1|xcatadm|secret, Pg:xcatdb@10.0.0.1:5432, xcatadm, secret",
        "dbi:Pg:database=d;host=db.example;port=5433|alice|s p=;, Pg:d@db.example:5433, alice, s p=;",
        "Pg:dbname=xcatdb;host=10.0.0.1, Pg:xcatdb@10.0.0.1:5432, xcatadm, ''",
        "Pg:dbname=xcatdb||secret, Pg:xcatdb@localhost:5432, xcatadm, secret",
        "Pg:host=fe80::1%eth0;dbname=x, Pg:x@[fe80::1%eth0]:5432, xcatadm, ''",
        "Pg:host=[::1];dbname=x, Pg:x@[::1]:5432, xcatadm, ''",
        "mysql:dbname=xcatdb;host=10.0.0.1|xcatadmin|secret, mysql:xcatdb@10.0.0.1:3306, xcatadmin, secret",
        "mysql:dbname = xcatdb ; HOST=h; mysql_enable_utf8=1|alice|, mysql:xcatdb@h:3306, alice, ''",
        "mysql:dbname=xcatdb|, mysql:xcatdb@localhost:3306, xcatadmin, ''",
    })
    void server_inItsSpellings(String text, String origin, String user, String password) throws InventoryException {
        // When
        Server server = assertInstanceOf(Server.class, parse(text));

        // Then
        assertEquals(origin, server.origin());
        assertEquals(new Login(user, password), server.login());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Pg:dbname=x;port=0|alice|sesame",
                "Pg:dbname=x;port=99999|alice|sesame",
                "Pg:dbname=x;port=db|alice|sesame",
                "Pg:dbname=x?user=root;host=h|alice|sesame",
                "Pg:dbname=;host=h|alice|sesame",
                "Pg:dbname=x;host=h/y?a=b|alice|sesame",
                "mysql:dbname=x;host=|alice|sesame",
                "mysql:dbname=x;host=h|alice|sesame|more",
                "DB2:xcatdb|alice|sesame",
                "Oracle:xcatdb|alice|sesame",
                "SQLite:|alice|sesame",
                "|alice|sesame:x",
            })
    void fault_whenItCannotBeUnderstood(String text) {
        // When
        String fault = Expected.fault(() -> parse(text));

        // Then
        assertTrue(fault.startsWith("/etc/xcat/cfgloc: "), fault);
        assertFalse(fault.contains("sesame"), fault);
        assertFalse(fault.contains("\n"), fault);
    }

    @Test
    void db2_namesTheWayOut() {
        // When
        String fault = Expected.fault(() -> parse("DB2:xcatdb|a|b"));

        // Then
        assertEquals(
                "/etc/xcat/cfgloc: DB2 is not supported: dump its tables with \"tabdump TABLE > DIRECTORY/TABLE.csv\""
                        + " and use CSV:DIRECTORY",
                fault);
    }

    @Test
    void password_isNotInAnyText() throws InventoryException {
        assertFalse(parse("Pg:dbname=x|alice|sesame").toString().contains("sesame"));
    }

    private static DatabaseLocation parse(String text) throws InventoryException {
        return DatabaseLocation.parse("/etc/xcat/cfgloc", text);
    }
}
