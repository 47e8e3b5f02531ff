package org.rcons.cli.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rcons.protocol.message.EscapePair;

final class ConfigFilesTest {
    @TempDir
    private Path home;

    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void givenAnEmptyHome() {
        environment.put("HOME", home.toString());
        environment.put("TERM", "xterm");
    }

    @Test
    void nothing_whenThereAreNoFiles() throws IOException {
        ConsoleConfig config = read();
        assertNull(config.escape());
        assertNull(config.master());
        assertNull(config.user());
        assertEquals(0, config.port());
        assertEquals(ConsoleConfig.NOT_SET, config.replay());
        assertEquals(ConsoleConfig.NOT_SET, config.playback());
        assertFalse(config.stripHigh());
        assertEquals(TlsSettings.DEFAULT, config.tls());
        assertEquals(List.of(), config.warnings());
    }

    @Test
    void everyKeyword() throws IOException {
        own("""
                config * {
                    escape ^Xd;  master sn1:3109;  port 4000;  username alice;
                    replay 40;   playback 0;       striphigh yes;
                    sslcredentials /tls/own.pem;   sslcacertificatefile /tls/ca.pem;
                    sslcacertificatepath /tls/cas; sslenabled on;  sslrequired false;
                }
                """);

        ConsoleConfig config = read();

        assertEquals(EscapePair.parse("^Xd"), config.escape());
        assertEquals("sn1:3109", Objects.requireNonNull(config.master()).host().toString());
        assertEquals(
                home + "/.consolerc:2:25",
                Objects.requireNonNull(config.master()).from());
        assertEquals(4000, config.port());
        assertEquals("alice", Objects.requireNonNull(config.user()).text());
        assertEquals(40, config.replay());
        assertEquals(0, config.playback());
        assertTrue(config.stripHigh());
        assertEquals(new TlsSettings("/tls/own.pem", "/tls/ca.pem", "/tls/cas", true, false, true), config.tls());
        assertEquals(List.of(), config.warnings());
    }

    @Test
    void laterBlocksAndFiles_override() throws IOException {
        Path system = file("system.cf", "config * { port 1; master a; } config me { port 2; } config you { port 3; }");
        own("config * { master b; }");

        ConsoleConfig config = reading(system).read(false, null);

        assertEquals(2, config.port());
        assertEquals("b", Objects.requireNonNull(config.master()).host().host());
    }

    @Test
    void systemFile_whenSkippedOrReplaced() throws IOException {
        Path system = file("system.cf", "config * { port 1; master a; }");
        own("config * { port 2; }");
        Path named = file("named", "config * { escape ^Xd; }");

        assertEquals(2, reading(system).read(true, null).port());
        assertNull(reading(system).read(true, null).master());
        assertEquals(1, reading(system).read(false, named.toString()).port(), "-C replaces ~/.consolerc only");
        assertEquals(0, reading(system).read(true, "/dev/null").port());
    }

    /** Port that counts, or -, and the only warning, if there is one; as measured on console 8.2.7. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "config * { port 7; }                                  | 7 |",
                "CONFIG * {PORT 7;}                                    | 7 |",
                "config \"*\" { po\\rt \"7\" ; \"port\" 8 ; # x        | 0 | the file ends before '}'",
                "config * { port 7 }                                   | 0 | '}' where the ';' behind 'port' belongs",
                "config * { port 7; port 8 } config * { striphigh no; }| 0 | '}' where the ';' behind 'port' belongs",
                "config * { port 7;                                    | 0 | the file ends before '}'",
                "config * { port 7; } config * { port 8;               | 7 | the file ends before '}'",
                "config * { port \"7; }                                | 0 | the end of the file where the ';' behind",
                "config * { port 7 \\                                  | 0 | the end of the file where the ';' behind",
                "config * { port 7; bogus 8 9; port 11; }              | 11 | unknown keyword 'bogus' in a config block",
                "config * { port 7; bogus; port 11; }                  | 11 | unknown keyword 'bogus' in a config block",
                "bogus x { port 7; } config * { port 9; }              | 9 | unknown block 'bogus'",
                "port 8;                                               | 0 | unknown block 'port'",
                "config*{port 7;}                                      | 0 | unknown block 'config*'",
                "config \"\" { port 7; } config * { port 8; }            | 8 | the name of the config block is empty",
                "config { port 8; }                                    | 0 | '{' where the name of a config block belongs",
                "config ; * { port 8; }                                | 8 | ';' where the name of a config block belongs",
                "config * ; { port 8; }                                | 8 | ';' between the name of a block and '{'",
                "config * } config * { port 8; }                       | 8 | '}' before '{'",
                "config } config * { port 8; }                         | 8 | '}' before '{'",
                "config * { port 7; { port 8; } striphigh yes;         | 8 | '{' within a block",
                "config * { port 7; config * { port 8; } }             | 8 | unknown keyword 'config' in a config block",
                "config * { port { 7; }                                | 7 | '{' where the value of 'port' belongs",
                "config * { port ; 8; }                                | 0 | 'port' has no value",
                "config * { ; port 7; }                                | 7 | ';' without a keyword",
                "config * { port 7; } }                                | 7 | unknown block '}'",
                "config * { port 7; };                                 | 7 | unknown block ';'",
                "config * { port \"\"; }                               | 0 |",
                "config * { port 7 \"\" ; }                            | 7 |",
                "config * { replay abc; port 7; }                      | 7 | 'replay' takes 0 to 9999 lines",
                "config * { replay -1; port 7; }                       | 7 | 'replay' takes 0 to 9999 lines",
                "config * { playback 10000; port 7; }                  | 7 | 'playback' takes at most 9999 lines",
                "config * { sslenabled maybe; port 7; }                | 7 | 'sslenabled' takes yes or no",
                "config * * { port 7; }                                | 0 |",
                "config other { port 8; }                              | 0 |",
                "config me { port 8; }                                 | 8 |",
                "terminal * { attachsubst u=us c=cs; }                 | 0 | 'u=us c=cs' is no list of substitutions",
                "terminal * { attach x; port 1; }                      | 0 | unknown keyword 'port' in a terminal block"
            })
    void text_givesPortAndWarning(String text, int port, @Nullable String warning) throws IOException {
        own(text);

        ConsoleConfig config = read();

        assertEquals(port, config.port());
        List<String> warnings = config.warnings();
        if (warning == null) {
            assertEquals(List.of(), warnings);
        } else {
            assertTrue(warnings.get(0).startsWith(home + "/.consolerc:1:"), warnings.toString());
            assertTrue(warnings.get(0).contains(": " + warning), warnings.toString());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "config * { port abc-def; }   | :1:17: port 'abc-def' is no number and no TCP service of /etc/services",
                "config * { port 99999; }     | :1:17: port '99999' is not within 1 to 65535",
                "config * { port 0; }         | :1:17: port '0' is not within 1 to 65535",
                "config * { escape ^E; }      | :1:19: '^E' is not two escape characters",
                "config * { master a b; }     | :1:19: 'a b' is not a host name or address",
                "config * { username a:b; }   | :1:21: the user name has a colon"
            })
    void mistake_whenRconsCannotGoOn(String text, String complaint) throws IOException {
        own(text);
        ConfigException e = assertThrows(ConfigException.class, this::read);
        assertTrue(
                String.valueOf(e.getMessage()).startsWith(home + "/.consolerc" + complaint),
                String.valueOf(e.getMessage()));
    }

    @Test
    void badValue_whenALaterOneReplacesIt() throws IOException {
        own("config * { port nonsense; escape x; } config * { port 7; escape \"\"; }");
        assertEquals(7, read().port());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"a\\tb\\\"c\\\\d\\x\"    | a\\tb\"c\\\\d\\x",
                "a\\tb\\\"c\\\\d\\;\\#\\ y | atb\"c\\d;# y",
                "a\"b\"c                   | abc",
                "a   b  c                  | a   b  c",
                "\"a \"                    | a",
                "\"a;{}#b\"                | a;{}#b",
                "a'b                       | a'b"
            })
    void value_whenQuoted(String written, String meant) throws IOException {
        own("config * { sslcredentials " + written + "; }");
        assertEquals(meant, read().tls().credentials());
    }

    @Test
    void value_whenItSpansLinesAndComments() throws IOException {
        own("config * { sslcredentials a b # why\r\n ; port 7#c\n; }\r\n");
        ConsoleConfig config = read();
        assertEquals("a b", config.tls().credentials());
        assertEquals(7, config.port());
    }

    @Test
    void include_whenInTheMiddleOfABlock() throws IOException {
        Path part = file("part", "port 11; # \n");
        own("config * {\n#include " + part + "\nescape ^Xd; }\n#includeNothing\n");
        ConsoleConfig config = read();
        assertEquals(11, config.port());
        assertEquals(EscapePair.parse("^Xd"), config.escape());
        assertEquals(List.of(), config.warnings());
    }

    @Test
    void include_whenTheFileIsMissing() throws IOException {
        own("config * { port 7;\n#include /does/not/exist\n}");
        ConsoleConfig config = read();
        assertEquals(7, config.port());
        assertTrue(
                config.warnings().get(0).startsWith(home + "/.consolerc:2:1: cannot include /does/not/exist"),
                config.warnings().toString());
    }

    @Test
    void include_whenEndlesslyDeep() throws IOException {
        Path self = home.resolve(".consolerc");
        own("config * { port 7; }\n#include " + self + "\n");
        ConsoleConfig config = read();
        assertEquals(7, config.port());
        assertEquals(
                List.of(self + ":2:1: '" + self + "' is not read: files include each other more than 10 deep"),
                config.warnings());
    }

    @Test
    void file_whenTooLarge() throws IOException {
        own(" ".repeat((1 << 20) + 1));
        assertTrue(read().warnings().get(0).contains("larger than 1 MiB"));
    }

    @Test
    void file_whenNamedButMissing() {
        ConfigException e =
                assertThrows(ConfigException.class, () -> reading(null).read(true, "/does/not/exist"));
        assertTrue(String.valueOf(e.getMessage()).contains("/does/not/exist"));
    }

    @Test
    void xcatsOldKeyword_isUnderstood() throws IOException {
        own("config * { sslauthority /x/ca.pem; }");
        ConsoleConfig config = read();
        assertEquals("/x/ca.pem", config.tls().caFile());
        assertEquals(1, config.warnings().size());
    }

    @Test
    void xcatCertificates_whenNothingElseIsConfigured() throws IOException {
        assertEquals(TlsSettings.DEFAULT, read().tls().orXcat(environment));
        Files.createDirectories(home.resolve(".xcat"));
        Path authority = file(".xcat/ca.pem", "x");
        assertEquals(TlsSettings.DEFAULT, read().tls().orXcat(environment), "both or none");
        Path own = file(".xcat/client-cred.pem", "x");

        TlsSettings found = read().tls().orXcat(environment);

        assertEquals(authority.toString(), found.caFile());
        assertEquals(own.toString(), found.credentials());
        own("config * { sslrequired yes; }");
        assertEquals("", read().tls().orXcat(environment).caFile(), "a file says something of TLS");
    }

    @Test
    void texts_whenTheTerminalMatches() throws IOException {
        own("""
                terminal * { attach "<c|u>\\n"; detach bye; }
                terminal xterm { attachsubst c=c6s,u=us; }
                terminal XTERM { detach no; }
                terminal x* { detach no; }
                """);
        AttachTexts texts = read().texts();
        assertEquals("<    n1|alice>\n", text(texts.atAttach("alice", "n1")));
        assertEquals("bye", text(texts.atDetach("alice", "n1")));
        environment.put("TERM", "vt100");
        assertEquals("<c|u>\n", text(read().texts().atAttach("alice", "n1")));
    }

    @Test
    void texts_whenEscaped() throws IOException {
        own("terminal * { attach \"\\033]0;\\7\\e\\a\\b\\f\\r\\t\\v\\\\\\q\\8\\1234\"; }");
        assertEquals("\033]0;\7\033\7\b\f\r\t\013\\q8S4", text(read().texts().atAttach("alice", "n1")));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private ConsoleConfig read() throws ConfigException {
        return reading(null).read(false, null);
    }

    private ConfigFiles reading(@Nullable Path system) {
        String[] systemFiles = system == null ? new String[0] : new String[] {"/does/not/exist", system.toString()};
        return new ConfigFiles(environment, systemFiles, name -> name.equals("me"));
    }

    private void own(String text) throws IOException {
        file(".consolerc", text);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(home.resolve(name), text);
    }
}
