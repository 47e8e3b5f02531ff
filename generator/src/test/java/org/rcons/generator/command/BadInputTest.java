package org.rcons.generator.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each run is over a folder of a run before, which is as it was afterwards, and has one line for the user. */
final class BadInputTest {
    @TempDir
    private Path folder;

    private Terminal terminal = new Terminal(Path.of(""));
    private Map<String, String> before = Map.of();

    @BeforeEach
    void write() {
        terminal = new Terminal(folder);
        assertEquals(0, run(terminal.fourNodes()).status());
        before = terminal.state("o");
        assertFalse(before.isEmpty());
    }

    private Terminal.Run run(String inventory, String... more) {
        String[] arguments = new String[more.length + 4];
        arguments[0] = "--output";
        arguments[1] = terminal.path("o");
        arguments[2] = "--inventory";
        arguments[3] = inventory;
        System.arraycopy(more, 0, arguments, 4, more.length);
        return terminal.run(arguments);
    }

    private void assertRefused(int status, String words, Terminal.Run run) {
        assertEquals(status, run.status(), run.all());
        assertEquals(1, run.err().size(), run.all());
        assertTrue(run.err().get(0).contains(words), run.all());
        assertEquals(before, terminal.state("o"));
    }

    private static void assertSaidOnce(String words, Terminal.Run run) {
        assertEquals(1, run.err().stream().filter(line -> line.contains(words)).count(), words + ": " + run.all());
    }

    private static void assertSaid(String words, Terminal.Run run) {
        assertTrue(run.err().stream().anyMatch(line -> line.contains(words)), words + " is missing: " + run.all());
    }

    @Test
    void inventoryThatIsNotThere() {
        assertRefused(66, "/no/such: no such file or folder: check --inventory", run("/no/such"));
    }

    @Test
    void inventoryThatIsNotThere_withDebug_saysWhereInTheProgram() {
        Terminal.Run run = run("/no/such", "-D");

        assertEquals(66, run.status(), run.all());
        assertTrue(run.err().get(0).contains("/no/such: no such file or folder"), run.all());
        assertEquals("org.rcons.generator.command.FailedException", run.err().get(1));
        assertTrue(run.err().get(2).startsWith("    at org.rcons.generator.command."), run.all());
        assertSaid("caused by org.rcons.generator.inventory.InventoryException", run);
    }

    @Test
    void failureOfAHost_withDebug_saysWhereInTheProgram() {
        terminal.file("o/10.0.0.7/conserver.cf", "#xCAT BEGIN n1 CONS", "console n1 {");

        Terminal.Run run = run(terminal.fourNodes(), "--debug");

        assertEquals(1, run.status(), run.all());
        assertSaid("caused by org.rcons.generator.emit.ConserverCfException", run);
    }

    @Test
    void databaseThatIsNotThere() {
        assertRefused(66, "/no/such: no such directory; expected one of SQLite files", run("SQLite:/no/such"));
    }

    @Test
    void folderWithoutTables() {
        terminal.file("empty/README", "");

        assertRefused(66, "holds neither TABLE.sqlite files nor TABLE.csv files", run(terminal.path("empty")));
    }

    @Test
    void csvWithAnOpenQuote() {
        String inventory = terminal.tables(List.of("\"n1\",\"all"), List.of());

        assertRefused(66, "nodelist.csv:2:6: expected a second quote", run(inventory));
    }

    @Test
    void csvWithTooFewValues() {
        String inventory = terminal.tables(List.of("\"n1\",\"all\",", "\"n2\""), List.of());

        assertRefused(66, "nodelist.csv:3:", run(inventory));
    }

    @Test
    void stanzaWithoutEqualsSign() {
        terminal.file("n.stanza", "n1:", "    objtype=node", "  cons");

        assertRefused(66, "n.stanza:3:3: an attribute must read name=value", run(terminal.path("n.stanza")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nodes: [ | n.yaml:2:1: not YAML",
                "nodes: {n1: {bar: 1}} | n.yaml:1:14: there is no key bar here; did you mean baud?",
            })
    void yaml(String text, String words) {
        terminal.file("n.yaml", text);

        assertRefused(66, words, run(terminal.path("n.yaml")));
    }

    @Test
    void unknownNodesAndGroups() {
        assertRefused(
                66, "Invalid nodes and/or groups in noderange: n9,nowhere", run(terminal.fourNodes(), "n1,n9,nowhere"));
    }

    @Test
    void noderangeOfAnotherSyntax_saysWhatToWrite() {
        Terminal.Run run = run(terminal.fourNodes(), "n*");

        assertEquals(66, run.status(), run.all());
        assertSaidOnce("no patterns as in a shell", run);
        assertEquals(before, terminal.state("o"));
    }

    @Test
    void noderangeThatIsNotClosed() {
        assertRefused(64, "noderange n[1-: a [ is not closed", run(terminal.fourNodes(), "n[1-"));
    }

    @Test
    void valueThatDoesNotMatch_isWarnedOf() {
        String inventory = terminal.tables(
                List.of("\"n1\",\"all\",", "\"x1\",\"all\","),
                List.of("\"all\",\"|n(\\d+)|10.0.0.($1+6)|\",\"ipmi\",,,"));

        Terminal.Run run = run(inventory);

        assertEquals(0, run.status(), run.all());
        assertSaid("nodehm.conserver, row all: the pattern of |n(\\d+)|10.0.0.($1+6)| does not match x1", run);
    }

    @Test
    void siteValueThatIsNoAnswer_isWarnedOfOnce() {
        String inventory = terminal.fourNodes();
        terminal.file("tables/site.csv", "#key,value,comments,disable", "\"consoleondemand\",\"perhaps\",,");

        Terminal.Run run = run(inventory);

        assertEquals(0, run.status(), run.all());
        assertSaidOnce("consoleondemand", run);
        assertSaid("Unexpected value perhaps for consoleondemand", run);
    }

    @Test
    void nodeAndGroupWithOneName_areWarnedOf() {
        String inventory = terminal.tables(
                List.of("\"n1\",\"all\",", "\"n2\",\"n1,all\","), List.of("\"n1\",\"10.0.0.7\",\"ipmi\",,,"));

        assertSaid("n1 is the name of a node and of a group", run(inventory));
    }

    @Test
    void terminalServerWithoutPort_stopsNoOtherNode() {
        String inventory = terminal.tables(
                List.of("\"n1\",\"all\",", "\"n5\",\"all\","),
                List.of("\"n1\",\"10.0.0.7\",\"cyclades\",\"ts1\",,", "\"n5\",\"10.0.0.7\",\"ipmi\",,,"));

        Terminal.Run run = run(inventory);

        assertEquals(1, run.status(), run.all());
        assertSaid("n1: cons is cyclades, which needs termserver and termport; set termport", run);
        assertTrue(terminal.text("o/10.0.0.7/conserver.cf").contains("console n5 {"));
    }

    @Test
    void namesThatWouldBreakTheFile() {
        String inventory = terminal.tables(
                List.of("\"n1\",\"all\",", "\"ev}il\",\"all\",", "\"x\n} task y\",\"all\",", "\"a;b\",\"all\","),
                List.of("\"all\",\"10.0.0.7\",\"ipmi\",,,"));

        Terminal.Run run = run(inventory);

        assertEquals(1, run.status(), run.all());
        assertSaid("ev}il: the name 'ev}il' has a character that conserver.cf cannot take there", run);
        assertSaid("a;b: the name", run);
        assertSaid("x?} task y: the name", run);
        assertTrue(run.err().stream().allMatch(line -> line.startsWith("makeconservercf: ")), run.all());
        assertEquals(List.of("n1 10.0.0.7"), terminal.routes("o"));
    }

    @Test
    void conserverHostThatIsNoFolder() {
        String inventory = terminal.tables(List.of("\"n1\",\"all\","), List.of("\"n1\",\"../../x\",\"ipmi\",,,"));

        Terminal.Run run = run(inventory);

        assertEquals(1, run.status(), run.all());
        assertSaid("n1: the conserver '../../x' has a character", run);
        assertEquals(before, terminal.state("o"));
    }

    @Test
    void twoHostsWithOneAddress_areOne() {
        String inventory = terminal.tables(
                List.of("\"n1\",\"all\",", "\"n2\",\"all\","),
                List.of("\"n1\",\"10.0.0.7\",\"ipmi\",,,", "\"n2\",\"::ffff:10.0.0.7\",\"ipmi\",,,"));

        Terminal.Run run = run(inventory);

        assertEquals(0, run.status(), run.all());
        assertSaid("10.0.0.7, ::ffff:10.0.0.7 are one conserver host; it is reached as 10.0.0.7", run);
        assertEquals(List.of("n1 10.0.0.7", "n2 10.0.0.7"), terminal.routes("o"));
    }

    @Test
    void inventoryThatIsEmpty_takesNobodysRoutes() {
        Terminal.Run run = run(terminal.tables(List.of(), List.of()));

        assertSaid("no node has a console to be set up: nothing to do", run);
        assertEquals(before, terminal.state("o"));
    }

    @Test
    void balanceWithoutNumber() {
        assertRefused(
                64, "--balance: 'cs1=x' has no number behind '='", run(terminal.fourNodes(), "--balance", "cs1=x"));
    }

    @Test
    void optionThatThereIsNot() {
        assertRefused(64, "Unknown option: '--foo'", run(terminal.fourNodes(), "--foo"));
    }

    @Test
    void refusalsOfXcat_haveItsWordsAlone() {
        Terminal.Run run = run(terminal.fourNodes(), "-l", "n1");

        assertRefused(64, "", run);
        assertEquals(List.of("Invalid option -l or --local when there are nodes specified."), run.err());
    }
}
