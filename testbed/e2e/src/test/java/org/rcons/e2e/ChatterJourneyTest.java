package org.rcons.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rcons.testbed.real.ConserverSetup;
import org.rcons.testbed.real.RealConserver;

/** A console that never stops talking. {@code console} throws its first words away (PROTOCOL.md 15.3). */
class ChatterJourneyTest {
    private static final String HERE = "127.0.0.3";
    private static final String HELP = "for help]\r\n";

    @RegisterExtension
    static final RealConserver CONSERVER = RealConserver.of(
            ConserverSetup.PLAIN.running("chatter", "i=0; while sleep 0.02; do i=$((i+1)); echo line $i; done"));

    @Test
    void theWordsThatComeTogetherWithConnectedAreNotLost() throws Exception {
        try (Tap tap = Tap.at(HERE, CONSERVER);
                Person alice = Person.named("alice", CONSERVER)) {
            alice.enters(Program.command() + " -E -M " + HERE + " -p " + CONSERVER.port() + " chatter");
            alice.sees(HELP).sees("line ").sees("line ").leaves().endsWith(0);
            String shown = alice.terminal().shown();
            String told = tap.behindConnected();
            String seen = shown.substring(shown.indexOf(HELP) + HELP.length(), shown.indexOf("[disconnect]"));
            assertTrue(told.startsWith("line "), told);
            assertEquals(told.substring(0, told.indexOf("[disconnect]")), seen);
        }
    }
}
