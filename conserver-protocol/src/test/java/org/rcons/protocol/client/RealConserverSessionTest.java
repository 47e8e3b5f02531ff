package org.rcons.protocol.client;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.rcons.protocol.message.ConsoleInfo;
import org.rcons.protocol.message.ConsoleName;
import org.rcons.protocol.message.EscapePair;
import org.rcons.protocol.message.Request;
import org.rcons.protocol.session.AttachPlan;
import org.rcons.protocol.session.AttachPlan.Mode;
import org.rcons.protocol.session.AttachPlan.Questions;
import org.rcons.protocol.session.ConserverException;
import org.rcons.protocol.session.EndCause;
import org.rcons.protocol.session.Survey;
import org.rcons.protocol.tls.Passphrases;
import org.rcons.protocol.tls.Tls;
import org.rcons.protocol.tls.TlsContext;
import org.rcons.protocol.wire.Command;

/** Both drivers against the conserver of this machine. */
class RealConserverSessionTest {
    private static final AttachPlan ASKING =
            new AttachPlan(Mode.FORCE, EscapePair.DEFAULT, Questions.STATE_AND_MOTD, 5, 5);

    @TempDir
    private static Path directory = Path.of(".");

    private static RealConserver conserver;

    @BeforeAll
    static void start() throws Exception {
        conserver = RealConserver.start(directory, "sslrequired no;", "trusted 127.0.0.1; admin alice;");
    }

    @AfterAll
    static void stop() {
        if (conserver != null) {
            conserver.close();
        }
    }

    private static Scene scene(Drivers kind, boolean encrypted) throws Exception {
        Scene scene = new Scene(kind);
        return encrypted ? scene.tls(TlsContext.of(Tls.anonymous(), Passphrases.NONE)) : scene;
    }

    private static Driver.Console attach(Driver driver, Scene scene, AttachPlan plan) throws ConserverException {
        return scene.keep(driver.attach(conserver.master(), Scene.N1, plan));
    }

    @ParameterizedTest
    @CsvSource({"BLOCKING, false", "BLOCKING, true", "NETTY, false", "NETTY, true"})
    void a_console_is_attached_twice_in_a_row(Drivers kind, boolean encrypted) throws Exception {
        try (Scene scene = scene(kind, encrypted)) {
            Driver driver = scene.driver();
            for (String text : List.of("first", "second")) {
                Driver.Console console = attach(driver, scene, ASKING);
                assertEquals("[up]", console.attachment().state().text());
                assertEquals("[-- MOTD -- noon]\r\n", console.attachment().notices());
                console.write(text.getBytes(ISO_8859_1));
                console.heard().awaitText(text);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"BLOCKING, false", "BLOCKING, true", "NETTY, false", "NETTY, true"})
    void a_hundred_kilobytes_arrive_whole(Drivers kind, boolean encrypted) throws Exception {
        byte[] much = new byte[100_000];
        new Random(827).nextBytes(much);
        for (int i = 0; i < much.length; i++) {
            much[i] = much[i] == 0x05 ? (byte) 0xFF : much[i];
        }
        try (Scene scene = scene(kind, encrypted)) {
            ConsoleName sink = new ConsoleName("sink");
            Driver.Console console = scene.keep(scene.driver().attach(conserver.master(), sink, Scene.FORCE));
            console.write(new byte[] {'x'});
            console.heard().awaitText("ready");

            console.write(much);

            console.heard()
                    .awaitText(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(much)));
        }
    }

    @ParameterizedTest
    @CsvSource({"BLOCKING, false", "BLOCKING, true", "NETTY, false", "NETTY, true"})
    void listings_are_understood(Drivers kind, boolean encrypted) throws Exception {
        try (Scene scene = scene(kind, encrypted)) {
            List<Survey.Section> sections = scene.driver()
                    .ask(conserver.master(), new Request.Show(Request.View.INFO, ""), Survey.Reach.ALL_MASTERS);

            List<String> names = sections.get(0).lines().stream()
                    .map(line -> Objects.requireNonNull(ConsoleInfo.parse(line), line)
                            .name())
                    .sorted()
                    .toList();
            assertEquals(List.of("closed", "denied", "n1", "n2", "sink"), names);
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusals_are_understood_although_everything_was_said_at_once(Drivers kind) throws Exception {
        try (Scene scene = scene(kind, false)) {
            Driver driver = scene.driver();
            assertEquals(EndCause.NO_PERMISSION, failure(driver, "denied"));
            assertEquals(EndCause.NO_LOGINS, failure(driver, "closed"));
            assertEquals(EndCause.NO_SUCH_CONSOLE, failure(driver, "nosuch"));
            assertEquals(EndCause.AMBIGUOUS, failure(driver, "n"));
        }
    }

    private static EndCause failure(Driver driver, String name) {
        return assertThrows(
                        ConserverException.class,
                        () -> driver.attach(conserver.master(), new ConsoleName(name), Scene.ATTACH))
                .endCause();
    }

    /** Measured on 8.2.7: whoever resumes while nobody writes is made the writer. */
    @ParameterizedTest
    @EnumSource
    void a_spy_that_resumes_gives_the_write_access_away(Drivers kind) throws Exception {
        try (Scene scene = scene(kind, false)) {
            Driver.Console spy = attach(scene.driver(), scene, Scene.SPY);
            spy.escape('z');
            spy.heard().awaitSignals(1);

            spy.decline(Command.SUSPEND);

            spy.heard().awaitText(" -- attached]\r\n[spying]\r\n");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_spy_that_is_promoted_gives_the_write_access_away(Drivers kind) throws Exception {
        try (Scene scene = scene(kind, false)) {
            Driver.Console writer = attach(scene.driver(), scene, Scene.FORCE);
            Driver.Console spy = attach(scene.driver(), scene, Scene.SPY);

            writer.close();

            spy.heard().awaitText("\r\n[attached]\r\n[spying]\r\n");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_machine_that_is_not_welcome_is_told_so(Drivers kind, @TempDir Path other) throws Exception {
        try (RealConserver hostile = RealConserver.start(other, "sslrequired no;", "rejected 127.0.0.1;");
                Scene scene = scene(kind, false)) {
            ConserverException failure = assertThrows(
                    ConserverException.class, () -> scene.driver().attach(hostile.master(), Scene.N1, Scene.ATTACH));

            assertEquals(EndCause.REFUSED, failure.endCause(), failure::getMessage);
            assertTrue(failure.came().contains("access from your host refused"));
        }
    }
}
