package org.rcons.cli.options;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rcons.cli.options.NodesOptions.Format;

final class NodesCommandTest {
    private static Invocation read(String line) {
        return RconsCommand.read(line.split(" ", -1), Map.of());
    }

    @Test
    void nothingSaid_isAllNodesOfTheDefaultAsATable() {
        assertEquals(new NodesOptions(null, null, Format.TABLE), read("nodes"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nodes rack1,-n03 --inventory /etc/xcat -o json",
                "nodes --inventory=/etc/xcat --output=JSON rack1,-n03"
            })
    void options_haveTheirPlaces(String line) {
        assertEquals(new NodesOptions("rack1,-n03", "/etc/xcat", Format.JSON), read(line));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-- nodes", "-f nodes", "-M sn1 nodes"})
    void consoleNamedNodes_isReachedBehindSomethingElse(String line) {
        assertEquals(
                "nodes", assertInstanceOf(RconsOptions.class, read(line)).node().text());
    }

    @Test
    void help_isAnErrand() {
        assertEquals(Invocation.Errand.HELP_NODES, read("nodes -h"));
        assertTrue(RconsCommand.nodesUsage().lines().allMatch(line -> line.length() <= 80));
    }

    @ParameterizedTest
    @CsvSource({
        "nodes -o xml, --output is table or json",
        "nodes n1 n2, n2",
        "nodes -f, -f",
        "nodes --inventory, --inventory"
    })
    void mistake_isToldInOneLine(String line, String what) {
        String message = assertInstanceOf(Invocation.Refused.class, read(line)).message();

        assertTrue(message.startsWith("Error: ") && message.contains(what), message);
        assertTrue(message.contains("rcons nodes -h"), message);
        assertTrue(message.indexOf('\n') < 0, message);
    }
}
