package org.rcons.generator.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rcons.generator.inventory.Consoles;
import org.rcons.generator.inventory.Line;
import org.rcons.generator.inventory.Node;
import org.rcons.generator.inventory.OnDemand;
import org.rcons.generator.plan.Change;
import org.rcons.generator.plan.Console;

class ConserverCfTest {
    private static final Change NOTHING = new Change.Remove(Set.of());

    private final Cluster cluster =
            new Cluster().machine("mn", false, List.of("localhost", "mn"), "127.0.0.1", "10.0.0.1");
    private final Heading heading = cluster.heading(cluster.machine("mn"));

    private String edit(String file, Change change) throws ConserverCfException {
        String text = ConserverCf.edit(file, change, heading);
        assertEquals(text, ConserverCf.edit(text, change, heading), "a second run changes something");
        return text;
    }

    private static Node node(String name, Line line) {
        return new Node(name, null, line, OnDemand.UNSET, false);
    }

    private static List<Console> consoles(String... names) {
        List<Console> consoles = new ArrayList<>();
        for (String name : names) {
            consoles.add(new Console(node(name, new Line.Method("ipmi")), null));
        }
        return consoles;
    }

    private static Change add(String... names) {
        return new Change.Refresh(consoles(names), Set.of());
    }

    private static Change one(Line line) {
        return new Change.Replace(List.of(new Console(node("n1", line), null)));
    }

    private static String block(String name) {
        return "#xCAT BEGIN " + name + " CONS\nconsole " + name
                + " {\n  type exec;\n  exec /opt/xcat/share/xcat/cons/ipmi " + name + ";\n}\n#xCAT END " + name
                + " CONS\n";
    }

    /** What stands behind the last line of the header. */
    private static String body(String file) {
        String last = "default mrv { type host; portbase 2000; portinc 100; }\n";
        return file.substring(file.indexOf(last) + last.length());
    }

    @Test
    void edit_whenThereIsNoFile() throws Exception {
        assertEquals(edit("", add("a")), ConserverCf.edit(null, add("a"), heading));
    }

    @Test
    void edit_keepsWhatWasWrittenByHand() throws Exception {
        String first = "# rack 7, call alice\n\ngroup ops { users alice; }\n";
        String second = "  \nconsole mine {\n\tmaster localhost; type exec; exec \"a;}\" ; # \u00e9\u0000\u00ff\n}\n";
        String file = edit(first + block("b") + second, add("a", "c"));
        assertEquals(first + block("a") + block("b") + block("c") + second, body(file));
        assertEquals(first + second, body(edit(file, new Change.RemoveAll())));
    }

    @Test
    void edit_keepsTheLineEnds() throws Exception {
        String file = edit("# by hand\r\n" + block("a").replace("\n", "\r\n"), add("b"));
        assertEquals(file, file.replace("\r\n", "\n").replace("\n", "\r\n"));
        assertEquals(List.of("a", "b"), ConserverCf.nodes(file));
    }

    @Test
    void edit_whenTheLastLineHasNoEnd() throws Exception {
        assertEquals("# the end\n" + block("a"), body(edit("# the end", add("a"))));
        assertEquals(
                "# the end",
                body(edit("# the end\n", new Change.Refresh(consoles("a"), Set.of()))
                        .replace("\n" + block("a"), "")));
        assertTrue(edit(block("a") + "# the end", NOTHING).endsWith("# the end"));
    }

    @Test
    void newBlocksGoToTheirSortedPlace() throws Exception {
        String file = edit(block("n02") + block("n04"), add("n01", "n03", "n05", "N9"));
        assertEquals(List.of("N9", "n01", "n02", "n03", "n04", "n05"), ConserverCf.nodes(file));
    }

    @Test
    void aFileThatIsNotSortedIsNotShuffled() throws Exception {
        String file = edit(
                block("n4") + block("n2") + block("n6"), new Change.Replace(consoles("n2", "n3", "n4", "n5", "n6")));
        assertEquals(List.of("n3", "n4", "n2", "n5", "n6"), ConserverCf.nodes(file));
    }

    @Test
    void aBlockThatIsWrittenAnewStaysWhereItIs() throws Exception {
        Change change =
                new Change.Refresh(List.of(new Console(node("n1", new Line.Method("kvm")), "sn1")), Set.of("n3"));
        String file = edit(block("n1") + "# x\n" + block("n2") + block("n3"), change);
        String expected = block("n1").replace("exec /opt/xcat/share/xcat/cons/ipmi n1", "master sn1");
        assertEquals(expected + "# x\n" + block("n2"), body(file));
    }

    @Test
    void aSecondBlockOfANodeGoesAway() throws Exception {
        assertEquals(block("a") + block("b"), body(edit(block("a") + block("b") + block("a"), add("a"))));
    }

    @Test
    void replace_takesOldMarkersOfOtherKindsAway() throws Exception {
        String old =
                "#xCAT BEGIN ACCESS\n# old\n#xCAT END ACCESS\n#xCAT BEGIN t9 TS\ndefault t9 {\n}\n#xCAT END t9 TS\n";
        assertEquals(block("a"), body(edit(old + block("z"), new Change.Replace(consoles("a")))));
        assertEquals(old + block("z"), body(edit(old + block("z"), NOTHING)));
    }

    @Test
    void cleanup_takesStrangersAway() throws Exception {
        String file = edit(block("a") + block("b") + block("c"), new Change.Cleanup(Set.of("a", "c", "x")));
        assertEquals(block("a") + block("c"), body(file));
    }

    @Test
    void accessAndDefaultAreWrittenAnewAndNothingElseIsSwallowed() throws Exception {
        String old = """
                access * { trusted 1.2.3.4; }
                # kept 1
                default * {
                  motd "a } b"; # }
                  rw *; } # kept 2
                access *
                {
                 trusted 5.6.7.8;
                }
                # kept 3
                console x { type noop; }
                """;
        String file = edit(old, NOTHING);
        assertEquals("# kept 1\n # kept 2\n# kept 3\nconsole x { type noop; }\n", body(file));
        assertTrue(file.startsWith("access * {\n  trusted 127.0.0.1;\n"), file);
    }

    @Test
    void blocksThatTheFileHasAreNotWrittenAgain() throws Exception {
        String old = "config * {\n  sslrequired no;\n}\ndefault cyclades { type host; portbase 1; }\n";
        String file = edit(old, add("a"));
        assertEquals(1, count(file, "config * {"));
        assertEquals(1, count(file, "default cyclades"));
        assertEquals(1, count(file, "default mrv"));
        assertTrue(file.contains(old), file);
        String commented = edit("# config * {\n#config * {\n", add("a"));
        assertTrue(commented.contains("sslrequired yes"), commented);
    }

    private static int count(String text, String part) {
        return text.split(java.util.regex.Pattern.quote(part), -1).length - 1;
    }

    @ParameterizedTest
    @CsvSource({
        "2, '# x|#xCAT BEGIN a CONS|console a {|}'",
        "1, '#xCAT BEGIN a CONS|#xCAT BEGIN b CONS|#xCAT END b CONS|#xCAT END a CONS'",
        "2, '#|#xCAT END a CONS'",
        "1, '#xCAT BEGIN a CONS|#xCAT END b CONS'",
        "4, '#xCAT BEGIN a CONS|#xCAT END a CONS|#|#xCAT BEGIN b CONS'",
        "1, '#rcons BEGIN config|config * {|}'",
        "3, '#|#|default * {|  rw *;'",
        "4, 'access * { trusted x; }|default * {|} # y|access * {'"
    })
    void edit_whenTheFileIsTorn(int line, String file) {
        ConserverCfException e = assertThrows(
                ConserverCfException.class, () -> edit(file.replace('|', '\n') + "\n# by hand\n", add("a")));
        assertEquals(line, e.line(), e.getMessage());
        assertTrue(String.valueOf(e.getMessage()).startsWith("line " + line + ": "), e.getMessage());
    }

    @Test
    void terminalServersStandInFrontOfTheirConsoles() throws Exception {
        Line port = new Line.TerminalServer("cyclades", "ts1", "7");
        List<Console> consoles = List.of(
                new Console(node("a1", new Line.TerminalServer("mrv", "ts2", "1")), null),
                new Console(node("n1", port), null),
                new Console(node("n2", port), "sn1"));
        String file = edit(block("a0"), new Change.Refresh(consoles, Set.of()));
        assertEquals(
                "#xCAT BEGIN ts1 TS\ndefault ts1 {\n  include cyclades;\n  host ts1;\n}\n#xCAT END ts1 TS\n"
                        + "#xCAT BEGIN ts2 TS\ndefault ts2 {\n  include mrv;\n  host ts2;\n}\n#xCAT END ts2 TS\n"
                        + block("a0")
                        + "#xCAT BEGIN a1 CONS\nconsole a1 {\n include ts2;\n port 1;\n}\n#xCAT END a1 CONS\n"
                        + "#xCAT BEGIN n1 CONS\nconsole n1 {\n include ts1;\n port 7;\n}\n#xCAT END n1 CONS\n"
                        + "#xCAT BEGIN n2 CONS\nconsole n2 {\n include ts1;\n port 7;\n  master sn1;\n}\n#xCAT END n2 CONS\n",
                body(file));
        String late = body(file).replaceFirst("(?s)(.*END ts2 TS\n)(#xCAT BEGIN a0.*END a0 CONS\n)", "$2$1");
        assertTrue(late.startsWith(block("a0")));
        assertEquals(body(file), body(edit(late, new Change.Refresh(consoles, Set.of()))));
    }

    @Test
    void everyKindOfLineIsAcceptedByConserver() throws Exception {
        assumeTrue(RealParser.isInstalled(), RealParser.MISSING);
        List<Line> lines = List.of(
                new Line.Command("ssh -t \"alice@bmc1\" 'a; b' # \\"),
                new Line.Tcp("bmc1.example.org", 7001, true),
                new Line.Tcp("fe80::1", 7001, false),
                new Line.TerminalServer("mrv", "ts1.example.org", "12"),
                new Line.Device("/dev/tty S0", 115200, "even"),
                new Line.UnixSocket("/run/a;b"));
        for (Line line : lines) {
            assertEquals("", RealParser.complaints(edit("", one(line))), line.toString());
        }
        assertEquals("", RealParser.complaints(edit("", new Change.RemoveAll())));
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 9600, 12345, 14400, 76800, 115200, 128000, 256000, 921600, 3500000, 4000000})
    void ratesAreThoseOfConserver(int rate) throws Exception {
        assumeTrue(RealParser.isInstalled(), RealParser.MISSING);
        String real = RealParser.complaints(
                "console a { master localhost; type device; device /dev/ttyS0; parity none; baud " + rate + "; }\n");
        Node node = node("a", new Line.Device("/dev/ttyS0", rate, "none"));
        boolean ours = ConserverCf.sift(new Consoles(List.of(node), List.of()))
                .faults()
                .isEmpty();
        assertEquals(real.isEmpty(), ours, real);
    }

    @Test
    void edit_whenAConsoleIsWrittenByHandToo() throws Exception {
        String byHand = "# mine\ngroup g {\n}\nconsole \"Cn01\" { type noop; }\n";
        ConserverCfException e = assertThrows(ConserverCfException.class, () -> edit(byHand, add("cn00", "cn01")));
        assertEquals(4, e.line(), e.getMessage());
        assertEquals(byHand, body(edit(byHand + block("cn01"), new Change.Remove(Set.of("cn01")))));
    }

    @Test
    void aFileWithoutConsolesGetsOneThatDoesNothing() throws Exception {
        String file = edit(block("a"), new Change.RemoveAll());
        assertTrue(body(file).contains("type noop;"), file);
        assertEquals(block("a"), body(edit(file, add("a"))));
        assertFalse(edit(block("a") + "# mine\nconsole x { type noop; }\n", new Change.RemoveAll())
                .contains("rcons"));
        assertFalse(edit("#include /etc/conserver.d/mine\n", NOTHING).contains("rcons"));
        assertTrue(edit("# console x {\ngroup g { users \"console \"; }\n", NOTHING)
                .contains("rcons"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a b", "a;b", "a{", "a}", "a#", "a\"", "a\\", "../a", "a/b", "..", "*", "-a", "a&b", "$a", "\u00e9",
                "a'"
            })
    void sift_whenANameWouldBreakTheFile(String name) {
        Node bad = node(name, new Line.Method("ipmi"));
        Node good = node("good", new Line.Method("ipmi"));
        Consoles sifted = ConserverCf.sift(new Consoles(List.of(bad, good), List.of()));
        assertEquals(List.of(good), sifted.nodes());
        assertEquals(name, sifted.faults().get(0).node());
        assertThrows(
                IllegalArgumentException.class, () -> edit("", new Change.Replace(List.of(new Console(bad, null)))));
    }

    @Test
    void sift_whenAValueWouldBreakTheFile() {
        List<Line> lines = List.of(
                new Line.Method("../x"),
                new Line.Method("ipmi;x"),
                new Line.TerminalServer("cyclades", "t;s", "1"),
                new Line.TerminalServer("cyclades", "ts", "1;"),
                new Line.TerminalServer("cyclades", "ts", ""),
                new Line.Command("a\n}\nconsole evil {"),
                new Line.Command(""),
                new Line.Tcp("h}", 1, true),
                new Line.Tcp("h", 70000, true),
                new Line.Device("/dev/x\n", 9600, "none"),
                new Line.Device("/dev/x", 9601, "none"),
                new Line.Device("/dev/x", 9600, "none;"),
                new Line.UnixSocket("/x\ny"));
        for (Line line : lines) {
            List<Node> nodes = List.of(node("a", line));
            assertEquals(
                    1, ConserverCf.sift(new Consoles(nodes, List.of())).faults().size(), line.toString());
        }
        Node host = new Node("a", "h{", new Line.Method("ipmi"), OnDemand.UNSET, false);
        assertEquals(
                1,
                ConserverCf.sift(new Consoles(List.of(host), List.of()))
                        .faults()
                        .size());
    }

    @Test
    void sift_whenTwoNamesDifferInCaseOnly() {
        List<Node> nodes = List.of(node("CN1", new Line.Method("ipmi")), node("cn1", new Line.Method("ipmi")));
        Consoles sifted = ConserverCf.sift(new Consoles(nodes, List.of()));
        assertEquals(
                List.of("cn1: conserver ignores case: it would take this for CN1"),
                List.of(sifted.faults().get(0).toString()));
    }

    @Test
    void aLargeFileIsEditedInLinearTime() throws Exception {
        TreeSet<String> names = new TreeSet<>();
        for (int i = 0; i < 20_000; i++) {
            names.add("node" + i);
        }
        String file = ConserverCf.edit(null, new Change.Replace(consoles(names.toArray(new String[0]))), heading);
        String more = ConserverCf.edit(file, add("node00"), heading);
        assertEquals(20_001, ConserverCf.nodes(more).size());
        assertEquals(new ArrayList<>(new TreeSet<>(ConserverCf.nodes(more))), ConserverCf.nodes(more));
    }

    @Test
    void sift_whenATerminalServerHasTwoTypes() {
        List<Node> nodes = List.of(
                node("a", new Line.TerminalServer("cyclades", "ts1", "1")),
                node("b", new Line.TerminalServer("mrv", "ts1", "2")),
                node("c", new Line.TerminalServer("cyclades", "ts1", "3")),
                node("d", new Line.TerminalServer("mrv", "MRV", "3")));
        Consoles sifted = ConserverCf.sift(new Consoles(nodes, List.of()));
        assertEquals(List.of(nodes.get(0), nodes.get(2)), sifted.nodes());
        assertEquals(
                "b: terminal server ts1 is mrv here, but ts1 is cyclades for a",
                sifted.faults().get(0).toString());
    }
}
