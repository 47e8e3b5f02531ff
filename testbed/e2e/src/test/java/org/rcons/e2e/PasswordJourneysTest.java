package org.rcons.e2e;

import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rcons.testbed.real.ConserverSetup;
import org.rcons.testbed.real.RealConserver;

/** A conserver that wants a password. */
class PasswordJourneysTest {
    private static final String PASSWORD = "open sesame";
    private static final String CRYPTED =
            "$6$rconstest$kyqUkffDx.McCPJhbu1nfOsy.EINaRAwoZgqzlovtJqRLeyX2BveCTUnmIU8ANqmE.LxCu5dVZsTtxLg6ZlSQ/";

    @RegisterExtension
    static final RealConserver CONSERVER = RealConserver.of(ConserverSetup.PLAIN
            .withAccess("allowed 127.0.0.1;")
            .withUser("alice:" + CRYPTED)
            .echo("n1")
            .echo("n2"));

    @Test
    void theRightPasswordOpensTheConsoleAndIsAskedForOnceAndNeverShown() throws Exception {
        try (Person alice = Person.named("alice", CONSERVER)) {
            alice.starts("-E n1").sees("Enter alice@").sees("'s password: ").types(PASSWORD + '\r');
            alice.sees("for help]\r\n").says("inside");
            alice.types(Person.ESCAPE + ";").sees("[console: ").types("n2\r");
            alice.sees("for help]\r\n").says("inside too").leaves();
            alice.endsWith(0).terminalIsAsBefore();
            assertFalse(alice.terminal().shown().contains(PASSWORD));
        }
    }

    @Test
    void aWrongPasswordEndsIt() throws Exception {
        try (Person alice = Person.named("alice", CONSERVER)) {
            alice.starts("-E n1");
            for (int i = 0; i < 3; i++) {
                alice.sees("'s password: ").types("guess\r");
            }
            alice.sees("rcons: ").endsWith(67).terminalIsAsBefore();
        }
    }

    @Test
    void aUserWhoDoesNotWantToTypeOneLeaves() throws Exception {
        try (Person alice = Person.named("alice", CONSERVER)) {
            alice.starts("-E n1").sees("'s password: ").types("\003");
            alice.endsWith(67).terminalIsAsBefore();
        }
    }
}
