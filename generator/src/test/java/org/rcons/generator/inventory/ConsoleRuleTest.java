package org.rcons.generator.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rcons.generator.inventory.ConsoleRule.Verdict;

/** Which nodes have a console. */
final class ConsoleRuleTest {
    @Test
    void node_whenNeitherConsNorSerialportIsSet_hasNoConsole() {
        assertEquals(new Verdict.None(), rule("n1", Map.of("mgt", "ipmi")));
    }

    @Test
    void method_isCons() {
        assertEquals(
                new Line.Method("kvm"),
                has(Map.of("cons", "kvm", "mgt", "ipmi")).line());
    }

    @Test
    void method_whenOnlyAPortIsSet_isMgt() {
        assertEquals(
                new Line.Method("ipmi"),
                has(Map.of("mgt", "ipmi", "serialport", "0")).line());
    }

    @Test
    void terminalServer_hasItsTypeServerAndPort() {
        Node node = has(Map.of("cons", "cyclades", "termserver", "ts1", "termport", "007", "conserver", "sn1"));

        assertEquals(new Line.TerminalServer("cyclades", "ts1", "007"), node.line());
        assertEquals("sn1", node.conserver());
    }

    @ParameterizedTest
    @CsvSource({"yes,YES", "YES,YES", "1,YES", "no,NO", "0,NO", "maybe,UNSET", "'',UNSET"})
    void onDemand_isReadInAnyCase(String value, OnDemand expected) {
        assertEquals(
                expected, has(Map.of("cons", "ipmi", "consoleondemand", value)).onDemand());
    }

    @ParameterizedTest
    @CsvSource({"'ppc,fsp',true", "hmc,true", "bpa,true", "ivm,true", "'ppc,osi',false", "'',false"})
    void controllers_areToldByTheirType(String type, boolean controller) {
        assertEquals(controller, has(Map.of("cons", "ipmi", "nodetype", type)).controller());
    }

    @Test
    void conserver_whenEmpty_isNone() {
        assertNull(has(Map.of("cons", "ipmi", "conserver", "")).conserver());
    }

    @Test
    void node_whenPortIsSetWithoutAMethod_isFaulty() {
        assertTrue(fault("n1", Map.of("serialport", "0")).contains("neither cons nor mgt"));
    }

    @ParameterizedTest
    @CsvSource({
        "cyclades,'',7,set termserver",
        "mrv,ts1,'',set termport",
        "mrv,'','',set both",
        "mrv,ts1,636,number up to 635",
        "cyclades,ts1,x7,number up to 58535",
        "cyclades,ts1,99999999999,number up to 58535",
        "cyclades,ts;1,7,letters",
        "../sh,'','',letters",
        "..,'','',no console method",
        "'ipmi; reboot','','',letters",
    })
    void node_whenItsLineCannotBeWritten_isFaulty(String cons, String server, String port, String expected) {
        String reason = fault("n1", Map.of("cons", cons, "termserver", server, "termport", port));

        assertTrue(reason.contains(expected), reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a;b", "a{", "a#b", "ä", "-a", "..", "a/b", "a\nb", "a\"b", "a$b", "a&b", "a:b"})
    void node_whenItsNameWouldBreakTheFile_isFaulty(String name) {
        assertTrue(fault(name, Map.of("cons", "ipmi")).matches(".*(character|cannot be called).*"));
    }

    @Test
    void node_whenItsConserverIsNoHost_isFaulty() {
        assertTrue(fault("n1", Map.of("cons", "ipmi", "conserver", "|n(\\d+)|sn($1)|"))
                .contains("the conserver '|n("));
    }

    private static Node has(Map<String, String> attributes) {
        return assertInstanceOf(Verdict.Has.class, rule("n1", attributes)).node();
    }

    private static String fault(String name, Map<String, String> attributes) {
        Fault fault =
                assertInstanceOf(Verdict.Faulty.class, rule(name, attributes)).fault();
        assertEquals(name, fault.node());
        return fault.reason();
    }

    private static Verdict rule(String name, Map<String, String> attributes) {
        return ConsoleRule.of(name, attribute -> attributes.getOrDefault(attribute, ""));
    }
}
