package org.rcons.e2e;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rcons.testbed.real.ConserverSetup;
import org.rcons.testbed.real.RealConserver;

/** Two conserver hosts, and one that goes away. */
class ServersJourneysTest {

    /** To conserver an address of the loopback net is its own only if an interface has it: 127.0.0.2 is another. */
    @RegisterExtension
    static final RealConserver NEAR =
            RealConserver.of(ConserverSetup.PLAIN.echo("near").console("far", "master 127.0.0.2; type exec;"));

    @RegisterExtension
    static final RealConserver FAR =
            RealConserver.beside(NEAR, ConserverSetup.PLAIN.at("127.0.0.2").echo("far"));

    @RegisterExtension
    static final RealConserver MORTAL = RealConserver.of(ConserverSetup.PLAIN.echo("n1"));

    @Test
    void theFirstHostSendsAliceToTheSecondAndBack() throws Exception {
        try (Person alice = Person.named("alice", NEAR)) {
            alice.opens("-E far").says("over there");
            alice.types(Person.ESCAPE + ";").sees("[console: ").types("near\r").sees("for help]\r\n");
            alice.says("over here").leaves().endsWith(0).terminalIsAsBefore();
        }
        assertTrue(FAR.consoleLog("far").contains("over there"));
        assertFalse(FAR.consoleLog("far").contains("over here"));
    }

    @Test
    void theServerStopsDuringASessionAndAliceComesBackLater() throws Exception {
        try (Person alice = Person.named("alice", MORTAL)) {
            alice.opens("-E n1").says("before");
            MORTAL.stop();
            alice.sees("rcons: ").sees("closed the session").endsWith(69);
            alice.terminalIsAsBefore();
            MORTAL.start();
            alice.opens("-E n1").says("after").leaves().endsWith(0);
        }
    }
}
