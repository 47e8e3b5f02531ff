package org.rcons.generator.inventory.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.rcons.generator.inventory.InventoryException;
import org.rcons.generator.inventory.tables.DatabaseLocation.Login;
import org.rcons.generator.inventory.tables.DatabaseLocation.Server;

class ServerFaultTest {
    private final ServerFault faults = new ServerFault(
            new Server(Engine.POSTGRESQL, "db", 5432, "xcatdb", new Login("alice", "sesame")), Patience.PERSON);

    @Test
    void serversOwnWords_whenNothingElseIsKnown() {
        // When
        InventoryException fault =
                faults.connecting(new SQLException("FATAL: the database system is starting up\nhint", "57P03"));

        // Then
        assertEquals("PostgreSQL at db:5432: FATAL: the database system is starting up", fault.getMessage());
    }

    @Test
    void onlyTheState_whenTheWordsQuoteThePassword() {
        // When
        InventoryException fault = faults.reading("site", new SQLException("cannot send sesame to db", "XX000"));

        // Then
        assertEquals("PostgreSQL at db:5432: table site cannot be read: SQL state XX000", fault.getMessage());
        assertNull(fault.getCause());
    }
}
