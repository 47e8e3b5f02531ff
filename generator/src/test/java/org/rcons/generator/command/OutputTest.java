package org.rcons.generator.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the command writes into a folder. */
final class OutputTest {
    private static final List<String> SAMPLE = List.of(
            "bc1b05 mn", "cn01 sn1", "cn02 sn1", "cn03 sn1", "kvm1 mn", "kvm2 mn", "lpar4 mn", "obmc1 mn", "sn1 mn");

    @TempDir
    private Path folder;

    private Terminal terminal = new Terminal(Path.of(""));

    @BeforeEach
    void sit() {
        terminal = new Terminal(folder);
    }

    /** SQLite makes files beside a database, and resources may be read only. */
    private String sample() throws IOException, URISyntaxException {
        URL url = Objects.requireNonNull(OutputTest.class.getResource("sample/site.sqlite"));
        Path copy = Files.createDirectories(folder.resolve("sample"));
        try (Stream<Path> files = Files.list(Path.of(url.toURI()).resolveSibling("."))) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(String.valueOf(file.getFileName())));
            }
        }
        return copy.toString();
    }

    @Test
    void sampleOfXcat_isWrittenForEachHost() throws Exception {
        Terminal.Run run = terminal.run("--inventory", sample(), "--output", terminal.path("o"));

        assertEquals(0, run.status(), run.all());
        assertEquals(SAMPLE, terminal.routes("o"));
        String here = terminal.text("o/mn/conserver.cf");
        assertTrue(here.contains("console kvm1 {\n"), here);
        assertTrue(here.contains("sslcacertificatefile /etc/xcat/cert/ca.pem;"), here);
        assertFalse(here.contains("console cn01 {\n"), here);
        assertTrue(terminal.text("o/sn1/conserver.cf").contains("console cn03 {\n"));
        assertTrue(terminal.text("o/sn1/server.conf").contains("-m"));
        assertTrue(run.out().contains("mn: +6 -0 ~0 of 0 consoles; conserver does not run there: start"), run.all());
        assertTrue(run.out().contains("wrote " + terminal.path("o/routes")), run.all());
    }

    @Test
    void secondRun_writesNothing() throws Exception {
        String sample = sample();
        terminal.run("--inventory", sample, "--output", terminal.path("o"));
        Map<String, String> before = terminal.state("o");

        Terminal.Run run = terminal.run("--inventory", sample, "--output", terminal.path("o"));

        assertEquals(0, run.status(), run.all());
        assertEquals(
                List.of("mn: +0 -0 ~0 of 6 consoles; nothing to do", "sn1: +0 -0 ~0 of 3 consoles; nothing to do"),
                run.out());
        assertEquals(before, terminal.state("o"));
    }

    @Test
    void stanzas_giveTheSameAsTables() {
        terminal.file(
                "nodes.stanza",
                "# <xCAT data object stanza file>",
                "",
                "n1:",
                "    objtype=node",
                "    cons=ipmi",
                "    conserver=10.0.0.7",
                "    groups=all",
                "",
                "n2:",
                "    objtype=node",
                "    cons=ipmi",
                "    groups=all");

        Terminal.Run run = terminal.run("--inventory", terminal.path("nodes.stanza"), "--output", terminal.path("o"));

        assertEquals(0, run.status(), run.all());
        assertEquals(List.of("n1 10.0.0.7", "n2 mn"), terminal.routes("o"));
    }

    @Test
    void yaml_hasNoCertificatesOfXcat() {
        terminal.file(
                "site.yaml",
                "groups:",
                "  rack: n[1-3]",
                "nodes:",
                "  n[1-3]: {conserver: 10.0.0.7, host: 'ts1', port: '{7000+n}'}");

        Terminal.Run run = terminal.run("--inventory", terminal.path("site.yaml"), "--output", terminal.path("o"));

        assertEquals(0, run.status(), run.all());
        assertEquals(List.of("n1 10.0.0.7", "n2 10.0.0.7", "n3 10.0.0.7"), terminal.routes("o"));
        String file = terminal.text("o/10.0.0.7/conserver.cf");
        assertTrue(file.contains("port 7003;"), file);
        assertFalse(file.contains("/etc/xcat"), file);
    }

    @Test
    void noderange_keepsTheRoutesOfOthers() {
        String inventory = terminal.fourNodes();
        terminal.run("--inventory", inventory, "--output", terminal.path("o"));
        String other = terminal.text("o/10.0.0.8/conserver.cf");
        terminal.tables(
                List.of("\"n1\",\"a,all\",", "\"n2\",\"all\",", "\"n5\",\"a,all\","),
                List.of("\"a\",\"10.0.0.7\",\"ipmi\",,,"));

        Terminal.Run run = terminal.run("--inventory", inventory, "--output", terminal.path("o"), "n5");

        assertEquals(0, run.status(), run.all());
        assertEquals(
                List.of("n1 10.0.0.7", "n2 10.0.0.7", "n3 10.0.0.8", "n4 10.0.0.8", "n5 10.0.0.7"),
                terminal.routes("o"));
        assertEquals(other, terminal.text("o/10.0.0.8/conserver.cf"));
    }

    @Test
    void delete_takesTheRoutesToo() {
        String inventory = terminal.fourNodes();
        terminal.run("--inventory", inventory, "--output", terminal.path("o"));

        Terminal.Run run = terminal.run("--inventory", inventory, "--output", terminal.path("o"), "-d", "n1");

        assertEquals(0, run.status(), run.all());
        assertEquals(List.of("n2 10.0.0.7", "n3 10.0.0.8", "n4 10.0.0.8"), terminal.routes("o"));
        assertFalse(terminal.text("o/10.0.0.7/conserver.cf").contains("n1"));
    }

    @Test
    void cleanup_removesUnknownNodes() {
        String inventory = terminal.fourNodes();
        terminal.run("--inventory", inventory, "--output", terminal.path("o"));
        terminal.tables(List.of("\"n1\",\"a,all\","), List.of("\"a\",\"10.0.0.7\",\"ipmi\",,,"));

        Terminal.Run run = terminal.run("--inventory", inventory, "--output", terminal.path("o"), "-C");

        assertEquals(0, run.status(), run.all());
        assertFalse(terminal.text("o/10.0.0.7/conserver.cf").contains("n2"));
        assertTrue(terminal.text("o/10.0.0.7/conserver.cf").contains("console n1 {\n"));
    }

    @Test
    void balance_givesHostsToNodesThatHaveNone() {
        String inventory = terminal.tables(
                List.of("\"n1\",\"all\",", "\"n2\",\"all\",", "\"n3\",\"all\",", "\"fix\",\"all\","),
                List.of("\"all\",,\"ipmi\",,,", "\"fix\",\"10.0.0.9\",\"ipmi\",,,"));

        Terminal.Run run = terminal.run(
                "--inventory", inventory, "--output", terminal.path("o"), "--balance", "10.0.0.7,10.0.0.8=3");

        assertTrue(terminal.routes("o").contains("fix 10.0.0.9"), run.all());
        assertEquals(
                0,
                terminal.routes("o").stream()
                        .filter(route -> route.endsWith(" mn"))
                        .count());
    }

    @Test
    void balance_saysWhichConsolesMove() {
        String inventory = terminal.tables(
                IntStream.rangeClosed(1, 60)
                        .mapToObj(i -> "\"n" + i + "\",\"all\",")
                        .toList(),
                List.of("\"all\",,\"ipmi\",,,"));
        terminal.run("--inventory", inventory, "--output", terminal.path("o"), "--balance", "10.0.0.7,10.0.0.8");
        List<String> before = terminal.routes("o");
        String[] wider = {"--inventory", inventory, "--output", terminal.path("o"), "--balance", "10.0.0.7,10.0.0.9"};

        Terminal.Run dry =
                terminal.run(Stream.concat(Stream.of(wider), Stream.of("-n")).toArray(String[]::new));
        Terminal.Run run = terminal.run(wider);

        long moved = before.stream()
                .filter(route -> !terminal.routes("o").contains(route))
                .count();
        assertTrue(moved > 10, run.all());
        int at = run.out().indexOf(moved + " consoles move to another conserver host:");
        assertTrue(at >= 0, run.all());
        assertTrue(run.out().get(at + 1).matches("  n1\\d: 10.0.0.8 -> 10.0.0.[79]"), run.all());
        assertEquals("  and " + (moved - 10) + " more", run.out().get(at + 11));
        assertTrue(dry.out().containsAll(run.out().subList(at, at + 12)), dry.all());
    }

    /** Its routes are lost, the files of its hosts are not. */
    @Test
    void move_betweenHosts_isSeenInTheirFiles() throws IOException {
        String inventory = terminal.fourNodes();
        terminal.run("--inventory", inventory, "--output", terminal.path("o"));
        Files.delete(folder.resolve("o/routes"));
        terminal.tables(
                List.of("\"n1\",\"a,all\",", "\"n2\",\"b,all\",", "\"n3\",\"b,all\",", "\"n4\",\"b,all\","),
                List.of("\"a\",\"10.0.0.7\",\"ipmi\",,,", "\"b\",\"10.0.0.8\",\"ipmi\",,,"));

        Terminal.Run run = terminal.run("--inventory", inventory, "--output", terminal.path("o"));

        int at = run.out().indexOf("1 console moves to another conserver host:");
        assertTrue(at >= 0, run.all());
        assertEquals("  n2: 10.0.0.7 -> 10.0.0.8", run.out().get(at + 1));
    }

    /** Where the node was put, it is taken away, and nowhere else. */
    @ParameterizedTest
    @CsvSource({"-d,ipmi", "-c,cyclades"})
    void balance_isMindfulOfNodesThatGo(String option, String console) {
        String[] balanced = {
            "--inventory", terminal.path("tables"), "--output", terminal.path("o"), "--balance", "10.0.0.7,10.0.0.8"
        };
        terminal.tables(
                List.of("\"n1\",\"all\",", "\"n2\",\"all\",", "\"n3\",\"all\","), List.of("\"all\",,\"ipmi\",,,"));
        terminal.run(balanced);
        String host = terminal.routes("o").get(1).substring("n2 ".length());
        terminal.tables(
                List.of("\"n1\",\"all\",", "\"n2\",\"all\",", "\"n3\",\"all\","),
                List.of("\"all\",,\"ipmi\",,,", "\"n2\",,\"" + console + "\",,,"));

        Terminal.Run run = terminal.run(
                Stream.concat(Stream.of(balanced), Stream.of(option, "n2")).toArray(String[]::new));

        assertFalse(terminal.text("o/" + host + "/conserver.cf").contains("n2"), run.all());
        assertEquals(1, run.out().stream().filter(line -> line.contains(" -1 ")).count(), run.all());
        assertFalse(Files.exists(folder.resolve("o/mn")), run.all());
    }

    /** A group opens its TCP lines one after the other: it must not have too many. */
    @Test
    void groupSize_countsTheConsolesWrittenByHand() {
        String inventory = terminal.fourNodes();
        String[] byHand = new String[300];
        Arrays.setAll(byHand, i -> "console h" + i + " { master localhost; type host; host ts1; port 7001; }");
        terminal.file("o/10.0.0.7/conserver.cf", byHand);

        Terminal.Run run = terminal.run("--inventory", inventory, "--output", terminal.path("o"));

        assertEquals(0, run.status(), run.all());
        assertTrue(terminal.text("o/10.0.0.8/server.conf").contains("-m 256"), terminal.text("o/10.0.0.8/server.conf"));
        assertTrue(terminal.text("o/10.0.0.7/server.conf").contains("-m 64"), terminal.text("o/10.0.0.7/server.conf"));
    }

    @Test
    void groupSize_isWhatTheUserSays() {
        String inventory = terminal.fourNodes();

        Terminal.Run run = terminal.run("--inventory", inventory, "--output", terminal.path("o"), "--per-child", "3");

        assertEquals(0, run.status(), run.all());
        assertTrue(terminal.text("o/10.0.0.7/server.conf").contains("-m 3"), terminal.text("o/10.0.0.7/server.conf"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "debian | server.conf | OPTS='-m 3'",
                "redhat | conserver | OPTIONS='-m 3'",
                "systemd | rcons.conf | ExecStart=/usr/sbin/conserver -d -m 3",
            })
    void optionsFile_isThatOfTheService(String service, String name, String line) {
        String[] order = {"--inventory", terminal.fourNodes(), "--output", terminal.path("o"), "--per-child", "3"};
        String[] all =
                Stream.concat(Stream.of(order), Stream.of("--service", service)).toArray(String[]::new);
        terminal.run(all);

        Terminal.Run run = terminal.run(all);

        assertTrue(terminal.text("o/10.0.0.7/" + name).lines().anyMatch(line::equals), run.all());
        assertEquals(
                "10.0.0.7: +0 -0 ~0 of 2 consoles; nothing to do", run.out().get(0));
    }

    @Test
    void diff_andDryRun_changeNothing() {
        String inventory = terminal.fourNodes();
        terminal.run("--inventory", inventory, "--output", terminal.path("o"));
        Map<String, String> before = terminal.state("o");
        terminal.tables(
                List.of("\"n1\",\"a,all\",", "\"n3\",\"b,all\","),
                List.of("\"a\",\"10.0.0.7\",\"ipmi\",,,", "\"b\",\"10.0.0.8\",\"ipmi\",,,"));

        Terminal.Run dry = terminal.run("--inventory", inventory, "--output", terminal.path("o"), "--dry-run");
        Terminal.Run diff = terminal.run("--inventory", inventory, "--output", terminal.path("o"), "--diff");

        assertEquals(before, terminal.state("o"));
        assertEquals(0, dry.status(), dry.all());
        assertTrue(dry.out().get(0).startsWith("10.0.0.7: +0 -1 ~0 of 2 consoles"), dry.all());
        assertFalse(dry.out().contains("-console n2 {"), dry.all());
        assertTrue(diff.out().contains("-console n2 {"), diff.all());
        assertTrue(diff.out().contains("-console n4 {"), diff.all());
    }
}
