package org.rcons.cli.visit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rcons.cli.config.ConfigFiles;
import org.rcons.cli.options.RconsCommand;
import org.rcons.cli.options.RconsOptions;
import org.rcons.protocol.client.ClientOptions;
import org.rcons.protocol.client.ConserverClient;
import org.rcons.protocol.client.ConsoleConnection;
import org.rcons.protocol.message.ConsoleName;
import org.rcons.protocol.message.EscapePair;
import org.rcons.protocol.message.UserName;
import org.rcons.protocol.route.RoutesException;
import org.rcons.protocol.session.ConserverException;
import org.rcons.protocol.session.EndCause;
import org.rcons.testbed.fake.ConsoleSetup;
import org.rcons.testbed.fake.FakeConserver;

final class ConsoleFinderTest {
    private static final int SCREEN_LINES = 33;

    @RegisterExtension
    final FakeConserver first =
            FakeConserver.host().console(ConsoleSetup.named("n1")).build();

    @RegisterExtension
    final FakeConserver second =
            FakeConserver.host().console(ConsoleSetup.named("n2")).build();

    @TempDir
    private Path home;

    private Path routes;

    @BeforeEach
    void writeRoutes() throws IOException {
        routes = home.resolve("routes");
        Files.writeString(routes, "n1 " + first.masterAddress() + "\nn2 " + second.masterAddress() + "\n");
    }

    private ConsoleFinder finder(ConserverClient client, String configured, String... options) throws IOException {
        Map<String, String> environment =
                new HashMap<>(Map.of("HOME", home.toString(), "RCONS_ROUTES", routes.toString()));
        Path file = Files.writeString(home.resolve("console.cf"), "config * {\n" + configured + "\n}\n");
        List<String> words = new ArrayList<>(List.of(options));
        words.add("n1");
        return new ConsoleFinder(
                (RconsOptions) RconsCommand.read(words.toArray(new String[0]), environment),
                new ConfigFiles(environment).read(true, file.toString()),
                environment,
                client,
                SCREEN_LINES);
    }

    private static ConserverClient client() {
        return new ConserverClient(ClientOptions.of(new UserName("alice"), null));
    }

    /** Moving on: the next console's own route counts, not the place of the one before. */
    @Test
    void open_whenTheNextConsoleIsElsewhere_followsItsRoute() throws Exception {
        try (ConserverClient client = client()) {
            ConsoleFinder finder = finder(client, "");
            try (ConsoleConnection one = finder.open(new ConsoleName("n1"), EscapePair.DEFAULT);
                    ConsoleConnection two = finder.open(new ConsoleName("n2"), EscapePair.DEFAULT)) {

                first.console("n1").awaitConnected(1);
                second.console("n2").awaitConnected(1);
                assertEquals(
                        first.console("n1").port(), one.attachment().where().port());
                assertEquals(
                        second.console("n2").port(), two.attachment().where().port());
            }
        }
    }

    /** A host that the user named is the user's for the whole session. */
    @Test
    void open_whenTheUserNamedAHost_asksThatOne() throws Exception {
        try (ConserverClient client = client()) {
            ConsoleFinder finder = finder(client, "", "-M", first.masterAddress());

            ConserverException refusal = assertThrows(
                    ConserverException.class, () -> finder.open(new ConsoleName("n2"), EscapePair.DEFAULT));

            assertEquals(EndCause.NO_SUCH_CONSOLE, refusal.endCause());
        }
    }

    @Test
    void open_whenTheRoutesFileHasBecomeWrong_saysWhere() throws Exception {
        try (ConserverClient client = client()) {
            ConsoleFinder finder = finder(client, "");
            Files.writeString(routes, "n2 no good line\n");

            RoutesException refusal =
                    assertThrows(RoutesException.class, () -> finder.open(new ConsoleName("n2"), EscapePair.DEFAULT));

            assertTrue(String.valueOf(refusal.getMessage()).contains(routes + ":1"), refusal.getMessage());
        }
    }

    @ParameterizedTest
    @CsvSource({"replay 7;, '\5cR7\r'", "replay 0;, '\5cR33\r'", "playback 9;, '\5cP9\r'", "playback 0;, '\5cP33\r'"})
    void open_whenLinesAreConfigured_tellsTheServer(String configured, String expected) throws Exception {
        try (ConserverClient client = client()) {
            ConsoleFinder finder = finder(client, configured);

            finder.open(new ConsoleName("n1"), EscapePair.DEFAULT).close();

            first.awaitConnection(2).awaitText(expected);
        }
    }

    @Test
    void open_whenAnEscapePairIsInForce_setsItFirst() throws Exception {
        try (ConserverClient client = client()) {
            ConsoleFinder finder = finder(client, "");

            finder.open(new ConsoleName("n1"), new EscapePair('#', '!')).close();

            first.awaitConnection(2).awaitText("\5ce#!");
            first.awaitConnection(2).awaitText("#!;");
        }
    }
}
