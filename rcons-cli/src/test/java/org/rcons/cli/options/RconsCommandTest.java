package org.rcons.cli.options;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rcons.cli.options.Invocation.Errand;
import org.rcons.cli.options.Invocation.Refused;
import org.rcons.protocol.ProjectVersion;
import org.rcons.protocol.message.ConsoleName;
import org.rcons.protocol.message.EscapePair;
import org.rcons.protocol.message.UserName;
import org.rcons.protocol.route.ConserverHost.Named;
import org.rcons.protocol.route.WrittenHost;
import org.rcons.protocol.session.AttachPlan.Mode;
import org.rcons.protocol.session.SignOn.Encryption;

final class RconsCommandTest {
    private static final String USAGE = " Run \"rcons -h\" for usage.";

    @Test
    void everyOption_hasItsPlace() {
        String line =
                "-F -k -e ^Xd -M sn1:3109 -p 4000 -l alice -U -c /own.pem --ca /ca.pem --verify-host-name -C /rc -n"
                        + " --connect-timeout 1.5 --timeout 20 --quiet-time 0 -v n1";

        Invocation invocation = read(line);

        assertEquals(
                new RconsOptions(
                        new ConsoleName("n1"),
                        new RconsOptions.Access(Mode.FORCE, true, true, EscapePair.parse("^Xd")),
                        new Connection(
                                new Connection.Where(new Named(WrittenHost.parse("sn1:3109"), "-M"), 4000),
                                new UserName("alice"),
                                new Connection.Protection(Encryption.WANTED, "/own.pem", "/ca.pem", true),
                                new Connection.Files("/rc", true),
                                new Connection.Waiting(Duration.ofMillis(1500), Duration.ofSeconds(20), Duration.ZERO)),
                        true),
                invocation);
    }

    @Test
    void noOption_leavesTheDecisionToFilesAndDefaults() {
        assertEquals(
                new RconsOptions(
                        new ConsoleName("n1"),
                        new RconsOptions.Access(Mode.ATTACH, false, false, null),
                        new Connection(
                                new Connection.Where(null, 0),
                                null,
                                new Connection.Protection(null, null, null, false),
                                new Connection.Files(null, false),
                                new Connection.Waiting(null, null, Duration.ofSeconds(2))),
                        false),
                read("n1"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', HELP",
        "-h, HELP",
        "--help, HELP",
        "-help, HELP",
        "n1 -h, HELP",
        "-f -s -h, HELP",
        "-v, VERSION",
        "-V, VERSION",
        "--version, VERSION",
        "n1 -V, VERSION",
        "--verbose, VERSION",
        "--warm, WARM",
        "--train, TRAIN"
    })
    void errand_insteadOfASession(String line, Errand errand) {
        assertEquals(errand, read(line));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "n1 sn1 other      | Error: cannot recognize parameter \"other\".",
                "n1 -x             | Error: cannot recognize parameter \"-x\".",
                "n1 --forse        | Error: cannot recognize parameter \"--forse\".",
                "-f                | Error: which node?",
                "n1 -M             | Error: option -M needs a value: HOST[:PORT].",
                "n1 --ca           | Error: option --ca needs a value: FILE.",
                "n1 -p 0           | Error: -p: port '0' is not within 1 to 65535.",
                "n1 -e ^E          | Error: -e: '^E' is not two escape characters (write for example ^Ec or M-^X.).",
                "n1 -l a:b         | Error: -l: the user name has a colon, which conserver cannot take in a name.",
                "a:b               | Error: node: the console name has a colon, which conserver cannot take in a name.",
                "n1 a@b            | Error: cannot recognize parameter or conserver host \"a@b\": 'a@b' is not a host name or address.",
                "n1 -M sn1:99999   | Error: cannot recognize parameter or conserver host \"sn1:99999\": port 99999 is not within 1 to 65535.",
                "n1 sn2 -M sn1     | Error: two conserver hosts, -M sn1 and sn2: name one of them.",
                "n1 --timeout 0    | Error: --timeout: '0' is no number of seconds between 0 and a day.",
                "n1 --quiet-time x | Error: --quiet-time: 'x' is no number of seconds between 0 and a day.",
                "n1 --timeout 86400| Error: --timeout: '86400' is no number of seconds between 0 and a day."
            })
    void mistake_isToldInOneLine(String line, String complaint) {
        assertEquals(new Refused(complaint + USAGE), read(line));
    }

    @Test
    void spyAndForce_excludeEachOther() {
        Refused refused = new Refused("Error: cannot use option -s and -f together.");
        assertEquals(refused, read("n1 -f -s"));
        assertEquals(refused, read("n1 -S --force"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "n\n1", "n\0", "n\r"})
    void node_whenItWouldBreakTheCommand(String node) {
        Refused refused = assertInstanceOf(Refused.class, RconsCommand.read(new String[] {"-f", node}, Map.of()));
        assertTrue(refused.message().startsWith("Error: node: the console name "), refused.message());
    }

    @Test
    void complaint_showsNoControlCharacters() {
        Refused refused =
                assertInstanceOf(Refused.class, RconsCommand.read(new String[] {"n1", "sn1", "\033[2J"}, Map.of()));
        assertEquals("Error: cannot recognize parameter \"?[2J\"." + USAGE, refused.message());
    }

    @Test
    void usage_isTheGoldenScreen() throws IOException {
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("help.txt"))) {
            assertEquals(new String(in.readAllBytes(), StandardCharsets.UTF_8), RconsCommand.usage());
        }
        assertTrue(RconsCommand.usage().lines().allMatch(line -> line.length() <= 80));
    }

    @Test
    void version_isTheProjects() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        assertTrue(pom.contains("<version>" + ProjectVersion.NUMBER + "</version>"));
        assertEquals(
                "rcons " + ProjectVersion.NUMBER,
                RconsVersion.text().lines().findFirst().orElse(""));
    }

    private static Invocation read(String line) {
        return RconsCommand.read(line.isEmpty() ? new String[0] : line.split(" "), Map.of());
    }
}
