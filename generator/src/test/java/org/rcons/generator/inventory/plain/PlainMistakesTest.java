package org.rcons.generator.inventory.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.rcons.generator.inventory.InventoryException;

/** Every mistake is told with its place and what to write. */
final class PlainMistakesTest {
    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake("", "x:1:1: there are no nodes; write them under nodes:"),
                mistake("nodes:\n", "x:1:7: there are no nodes; write them under nodes:"),
                mistake("nodes: n1\n", "x:1:8: nodes must have lines with 'key: value' below it, indented"),
                mistake("- a\n", "x:1:1: an inventory must have lines with"),
                mistake("node:\n  n1:\n", "x:1:1: there is no key node here; did you mean nodes?"),
                mistake("site: {colour: red}\n", "x:1:8: there is no key colour here; write one of master, ondemand"),
                mistake("site: {master: a b}\nnodes: {n1: {command: x}}\n", "x:1:16: the master 'a b' has a character"),
                mistake("site: {ondemand: maybe}\n", "x:1:18: 'maybe' is neither yes nor no; write one of them"),
                mistake("defaults:\n  comand: x\n", "x:2:3: there is no key comand here; did you mean command?"),
                mistake("nodes:\n  n1:\n    Host: x\n", "x:3:5: there is no key Host here; did you mean host?"),
                mistake(
                        "nodes:\n  n1:\n    <<: x\n",
                        "x:3:5: there is no key << here; settings that several nodes share"),
                mistake(
                        "nodes:\n  n[1-3]: {command: x}\n  n2: {command: y}\n",
                        "x:3:3: node n2 stands at x:2:3 too; keep one of them"),
                mistake("nodes:\n  n1:\n  n1:\n", "x:3:3: n1 stands at x:2:3 too; keep one of them"),
                mistake("nodes:\n  n1: {host: a, host: b}\n", "x:2:17: host stands at x:2:8 too; keep one of them"),
                mistake("nodes:\n  n1: ipmi\n", "x:2:7: node n1 must have lines with 'key: value' below it"),
                mistake("nodes:\n  n1:\n", "x:2:3: node n1 has no line; set command, host and port, device, or socket"),
                mistake("nodes:\n  n1: {host: a}\n", "x:2:3: node n1 has no port; set it here, in a group or in the"),
                mistake("nodes:\n  n1: {port: 1}\n", "x:2:3: node n1 has no host"),
                mistake("nodes:\n  n1: {device: a}\n", "x:2:3: node n1 has no baud"),
                mistake(
                        "nodes:\n  n1: {port: 70000, host: a}\n",
                        "x:2:14: the port of node n1 is '70000', but must be"),
                mistake("nodes:\n  n1: {port: 0, host: a}\n", "x:2:14: the port of node n1 is 0, but at least 1"),
                mistake("nodes:\n  n1: {port: 1, host: a b}\n", "x:2:23: the host 'a b' has a character"),
                mistake("nodes:\n  n1: {conserver: a;b, command: c}\n", "x:2:19: the conserver 'a;b' has a character"),
                mistake("nodes:\n  n1: {device: a, baud: 1}\n", "x:2:25: the baud of node n1 is 1, but at least 50"),
                mistake(
                        "nodes:\n  n1: {device: a, baud: 300, parity: x}\n",
                        "x:2:38: parity is 'x'; write one of none,"),
                mistake("nodes:\n  n1: {host: a, port: 1, protocol: ssh}\n", "x:2:36: protocol is 'ssh'; write one of"),
                mistake(
                        "nodes:\n  n1: {command: a, socket: b}\n",
                        "x:2:28: socket does not go with command; a line is"),
                mistake("nodes:\n  n1: {command: a, baud: 300}\n", "x:2:26: baud does not go with command"),
                mistake("nodes:\n  n1: {command: }\n", "x:2:16: command has no value; write one behind the colon"),
                mistake("nodes:\n  n1: {command: \"\"}\n", "x:2:17: command must be one line that is not empty"),
                mistake("nodes:\n  n1: {command: \"a\\nb\"}\n", "x:2:17: command must be one line"),
                mistake(
                        "nodes:\n  n1: {command: [a]}\n",
                        "x:2:17: command must be one value; if it begins with { or ["),
                mistake(
                        "nodes:\n  n1: {host: a, port: {7000+n}}\n",
                        "x:2:23: port must be one value; if it begins with {"),
                mistake("nodes:\n  n1:\n    host: {node}-ts\n", "x:3:17: not YAML: "),
                mistake("nodes:\n  a b: {command: x}\n", "x:2:3: the name 'a b' has a character"),
                mistake("nodes:\n  -n1: {command: x}\n", "x:2:3: this names no node"),
                mistake("nodes:\n  /n.*: {command: x}\n", "x:2:3: noderange /n.*: a regular expression needs an inv"),
                mistake("nodes:\n  n[3-1]: {command: x}\n", "x:2:3: noderange n3-n1: the range runs downwards"),
                mistake("nodes:\n  [n1]: {command: x}\n", "x:2:3: a key must be a word; if it begins with ["),
                mistake(
                        "nodes:\n  n1: {command: \"{x}\"}\n",
                        "x:2:17: {x} is no substitution; write {node}, {n}, {n:3}"),
                mistake("nodes:\n  n1: {command: \"{1}\"}\n", "x:2:17: {1}: for number 1 of the name write {n1}"),
                mistake("nodes:\n  n1: {command: \"{n+}\"}\n", "x:2:17: {n+} is no substitution"),
                mistake("nodes:\n  n1: {command: \"{(n}\"}\n", "x:2:17: {(n} is no substitution"),
                mistake("nodes:\n  n1: {command: \"{n\"}\n", "x:2:17: a { is not closed"),
                mistake(
                        "nodes:\n  n1: {command: \"{n/0}\"}\n",
                        "x:2:17: {n/0} has no value for node n1: it divides by"),
                mistake(
                        "nodes:\n  n1: {command: \"{n-2}\"}\n",
                        "x:2:17: {n-2} has no value for node n1: the number is -1"),
                mistake("nodes:\n  n1: {command: \"{n2}\"}\n", "x:2:17: {n2} has no value for node n1: the name has 1"),
                mistake("nodes:\n  a: {command: \"{n}\"}\n", "x:2:16: {n} has no value for node a: the name has 0"),
                mistake(
                        "groups:\n  g:\nnodes: {n1: {command: x}}\n",
                        "x:2:3: group g names no nodes; write a noderange"),
                mistake("groups:\n  g: {conserver: a}\nnodes: {n1: {command: x}}\n", "x:2:3: group g names no nodes"),
                mistake("groups:\n  n1: n1\nnodes: {n1: {command: x}}\n", "x:2:3: group n1 has the name of a node"),
                mistake("groups:\n  g: n2\nnodes: {n1: {command: x}}\n", "x:2:6: there is no node and no group before"),
                mistake("groups:\n  g: [h]\n  h: n1\nnodes: {n1: {command: x}}\n", "x:2:7: there is no node and no"),
                mistake("groups:\n  g: [[n1]]\nnodes: {n1: {command: x}}\n", "x:2:7: group g must be one value"),
                mistake("groups:\n  g: n1)\nnodes: {n1: {command: x}}\n", "x:2:6: noderange n1): a ) closes nothing"),
                mistake("nodes: &a\n  n1: *a\n", "x:1:8: nested deeper than any inventory"),
                mistake("nodes: *nope\n", "x:1:8: not YAML: found undefined alias nope"),
                mistake("nodes:\n\tn1:\n", "x:2:1: not YAML: found character"),
                mistake("a: 1\n---\nb: 1\n", "x:2:1: not YAML: but found another document"));
    }

    private static Arguments mistake(String text, String message) {
        return Arguments.of(text, message);
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void mistake_isToldInOneLine(String text, String message) {
        String told = refusal(() -> read(text));

        assertTrue(told.startsWith(message), told);
        assertEquals(1, told.lines().count(), told);
    }

    @Test
    void aBraceWithoutQuotes_isExplained() {
        String told = refusal(() -> read("nodes:\n  n1:\n    host: {node}-ts\n"));

        assertTrue(told.endsWith("; a value that begins with { or [ needs double quotes"), told);
    }

    @Test
    void veryDeepNesting_isRefused() {
        String told = refusal(() -> read("[".repeat(200_000)));

        assertEquals("x: nested far too deeply", told);
    }

    @Test
    void aliasesOfAliases_areHarmless() {
        StringBuilder bomb = new StringBuilder("a0: &a0 x\n");
        for (int i = 1; i < 40; i++) {
            bomb.append("a" + i + ": &a" + i + " [" + ("*a" + (i - 1) + ",").repeat(20) + "]\n");
        }

        String told = refusal(() -> read(bomb.toString()));

        assertTrue(told.startsWith("x:1:1: there is no key a0 here"), told);
    }

    private static void read(String text) throws InventoryException {
        PlainInventory.read(new StringReader(text), "x").close();
    }

    private static String refusal(Executable reading) {
        return String.valueOf(assertThrows(InventoryException.class, reading).getMessage());
    }
}
