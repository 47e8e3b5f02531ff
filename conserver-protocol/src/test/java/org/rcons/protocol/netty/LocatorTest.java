package org.rcons.protocol.netty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rcons.protocol.client.ClientOptions;
import org.rcons.protocol.message.ConsoleName;
import org.rcons.protocol.message.HostPort;
import org.rcons.protocol.message.UserName;
import org.rcons.protocol.session.EndCause;
import org.rcons.testbed.fake.ConsoleSetup;
import org.rcons.testbed.fake.FakeConserver;
import org.rcons.testbed.fake.FakeConserverBuilder;

final class LocatorTest {
    private static final int PATIENCE_SECONDS = 20;

    private final Transport transport = new Transport(1);
    private final ExecutorService blocking = Executors.newSingleThreadExecutor();
    private final NettyClient client =
            new NettyClient(transport, ClientOptions.of(new UserName("alice"), null), blocking);
    private final Locator locator = new Locator(client, 4);

    @AfterEach
    void end() {
        locator.close();
        client.close();
        transport.close();
        blocking.shutdownNow();
    }

    private CompletableFuture<Whereabouts> locate(HostPort master, String name) {
        CompletableFuture<Whereabouts> answer = new CompletableFuture<>();
        locator.locate(master, new ConsoleName(name), answer::complete);
        return answer;
    }

    private static HostPort master(FakeConserver conserver) {
        return new HostPort(conserver.address(), conserver.masterPort());
    }

    private static EndCause reason(CompletableFuture<Whereabouts> answer) throws Exception {
        return assertInstanceOf(Whereabouts.Unknown.class, answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS))
                .reason()
                .endCause();
    }

    @Test
    void consoles_ofOneMaster_areFoundOnAFewConnections() throws Exception {
        FakeConserverBuilder builder = FakeConserver.host();
        for (int i = 0; i < 500; i++) {
            builder.console(ConsoleSetup.named("n" + i));
        }
        try (FakeConserver conserver = builder.start()) {
            List<CompletableFuture<Whereabouts>> answers = new ArrayList<>();
            for (int i = 0; i < 500; i++) {
                answers.add(locate(master(conserver), "n" + i));
            }

            for (int i = 0; i < 500; i++) {
                Whereabouts found = answers.get(i).get(PATIENCE_SECONDS, TimeUnit.SECONDS);

                int port = conserver.console("n" + i).port();
                assertEquals(new Whereabouts.At(new HostPort(conserver.address(), port)), found);
            }
        }
    }

    @Test
    void unknownAndAmbiguousNames_doNotHoldUpTheOthers() throws Exception {
        try (FakeConserver conserver = FakeConserver.host()
                .console(ConsoleSetup.named("n10"))
                .console(ConsoleSetup.named("n11"))
                .console(ConsoleSetup.named("m1"))
                .start()) {
            CompletableFuture<Whereabouts> missing = locate(master(conserver), "x");
            CompletableFuture<Whereabouts> ambiguous = locate(master(conserver), "n1");
            CompletableFuture<Whereabouts> found = locate(master(conserver), "m1");

            assertEquals(EndCause.NO_SUCH_CONSOLE, reason(missing));
            assertEquals(EndCause.AMBIGUOUS, reason(ambiguous));
            assertInstanceOf(Whereabouts.At.class, found.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
        }
    }

    @Test
    void deadMaster_failsAllThatWait() throws Exception {
        HostPort nobody;
        try (FakeConserver conserver =
                FakeConserver.host().console(ConsoleSetup.named("n1")).start()) {
            nobody = master(conserver);
        }
        List<CompletableFuture<Whereabouts>> answers = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            answers.add(locate(nobody, "n" + i));
        }

        for (CompletableFuture<Whereabouts> answer : answers) {
            assertEquals(EndCause.UNREACHABLE, reason(answer));
        }
    }

    @Test
    void closedLocator_findsNothing() throws Exception {
        locator.close();

        assertEquals(EndCause.UNREACHABLE, reason(locate(new HostPort("127.0.0.1", 1), "n1")));
    }
}
