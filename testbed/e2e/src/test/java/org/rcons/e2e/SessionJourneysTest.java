package org.rcons.e2e;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rcons.testbed.real.ConserverSetup;
import org.rcons.testbed.real.RealConserver;

/** What people do on a console, in plain text. */
class SessionJourneysTest {

    @RegisterExtension
    static final RealConserver CONSERVER = RealConserver.of(ConserverSetup.PLAIN
            .echo("n1")
            .echo("n2")
            .echo("watched")
            .echo("left")
            .echo("bumped")
            .echo("binary"));

    @Test
    void aliceOpensAConsoleTypesReadsAndLeaves() throws Exception {
        try (Person alice = Person.named("alice", CONSERVER)) {
            alice.opens("-E n1").says("uname -a").leaves().endsWith(0).terminalIsAsBefore();
        }
        assertTrue(CONSERVER.consoleLog("n1").contains("uname -a"));
    }

    @Test
    void aliceSuspendsRconsUsesTheShellAndComesBack() throws Exception {
        try (Person alice = Person.named("alice", CONSERVER)) {
            alice.opens("-E n1").types(Person.ESCAPE + "z").sees("[stop]");
            alice.isSuspended().terminalIsAsBefore();
            alice.enters("fg").sees("[press any character to continue");
            alice.types(" ").sees(" -- attached]\r\n").says("again").leaves();
            alice.endsWith(0).terminalIsAsBefore();
        }
    }

    @Test
    void aliceMovesToAnotherConsole() throws Exception {
        try (Person alice = Person.named("alice", CONSERVER)) {
            alice.opens("-E n1").types(Person.ESCAPE + ";").sees("[console: ");
            alice.types("n2\r").sees("]\r\n").sees("for help]\r\n").says("second");
            alice.leaves().endsWith(0).terminalIsAsBefore();
        }
        assertTrue(CONSERVER.consoleLog("n2").contains("second"));
        assertFalse(CONSERVER.consoleLog("n1").contains("second"));
    }

    @Test
    void aliceMistypesTheOtherConsoleAndStays() throws Exception {
        try (Person alice = Person.named("alice", CONSERVER)) {
            alice.opens("-E n1").types(Person.ESCAPE + ";").sees("[console: ");
            alice.types("nosuch\r").sees("nosuch").sees("[console: ");
            alice.types("\r").sees("[returning to `n1' -- attached]\r\n").says("still here");
            alice.leaves().endsWith(0).terminalIsAsBefore();
        }
    }

    @Test
    void aLocalCommandTalksToTheConsole() throws Exception {
        try (Person alice = Person.named("alice", CONSERVER)) {
            alice.opens("-E n1").types(Person.ESCAPE + "|").sees("[exec: ");
            alice.types("printf 'ping\\n'; read word; echo \"heard <$word>\" >&2\r");
            alice.sees("[local command running - pid ").sees("heard <ping>").sees(": exit(0)]\r\n");
            alice.says("after").leaves().endsWith(0).terminalIsAsBefore();
        }
    }

    @Test
    void aSpySeesEverythingAndCannotType() throws Exception {
        try (Person alice = Person.named("alice", CONSERVER);
                Person bob = Person.named("bob", CONSERVER)) {
            alice.opens("-E watched");
            bob.opens("-E -s watched");
            alice.says("secret of alice");
            bob.sees("secret of alice").types("typed by bob\r").sees("[read-only -- use ^E c ? for help]");
            alice.says("end");
            bob.sees("end").leaves().endsWith(0).terminalIsAsBefore();
            alice.leaves();
        }
        assertFalse(CONSERVER.consoleLog("watched").contains("typed by bob"));
    }

    /** conserver 8.2.7 promotes spies to writers when the writer leaves (PROTOCOL.md 11.6). */
    @Test
    void aSpyStaysASpyWhenTheWriterHasLeft() throws Exception {
        try (Person alice = Person.named("alice", CONSERVER);
                Person bob = Person.named("bob", CONSERVER)) {
            alice.opens("-E left");
            bob.opens("-E -s left");
            alice.says("bye").leaves().endsWith(0);
            bob.sees("bye").types("typed by bob\r").sees("[read-only");
            alice.opens("-E left").says("alice is back").leaves();
            bob.sees("alice is back").leaves().endsWith(0);
        }
        assertFalse(CONSERVER.consoleLog("left").contains("typed by bob"));
    }

    @Test
    void bobTakesTheConsoleAwayFromAlice() throws Exception {
        try (Person alice = Person.named("alice", CONSERVER);
                Person bob = Person.named("bob", CONSERVER)) {
            alice.opens("-E bumped").says("mine");
            bob.opens("-E -f bumped").sees("[bumped alice@").says("now mine");
            alice.sees("[forced to `spy' mode by bob@").sees("now mine");
            bob.leaves().endsWith(0);
            alice.sees("[attached]").says("mine again").leaves().endsWith(0);
        }
    }

    @Test
    void everyByteTravelsUnchangedBothWays() throws Exception {
        StringBuilder all = new StringBuilder();
        for (char c = 0; c < 256; c++) {
            all.append(c);
        }
        try (Person alice = Person.named("alice", CONSERVER)) {
            alice.opens("-E binary").says(all.toString()).leaves().endsWith(0);
        }
        assertTrue(CONSERVER.consoleLog("binary").contains(all));
    }

    @Test
    void pipedInputIsTypedAndTheAnswerPrinted() throws Exception {
        try (Person alice = Person.named("alice", CONSERVER)) {
            alice.enters("printf 'from a pipe' | " + Program.at(CONSERVER) + " -E n1 > out");
            alice.endsWith(0);
            String printed = alice.terminal().answer("cat out");
            assertTrue(printed.contains("for help]\r\r\nfrom a pipe"), printed);
        }
    }
}
