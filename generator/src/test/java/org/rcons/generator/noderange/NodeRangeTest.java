package org.rcons.generator.noderange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The noderange language beyond what was recorded. */
final class NodeRangeTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "n01,(n02,(n03,-n02),kvm1) | kvm1 n01 n02 n03",
                "(rack1,-(n01-n05,(n06,n07))),-n12 | n08 n09 n10 n11",
                "(n01-n03)-(n02) | n01 n03",
                "(n01-n03) , - (n02) | n01 n03",
                "((((n01)))) | n01",
                "(n01-n04)@(n02-n09)@(n03-n05) | n03 n04",
                "(sn1),rack1@(n01) | n01 sn1",
                "sn1,(rack1@(n01)) | n01 sn1",
                "() | ``",
                "(),n01 | n01",
                "'n01',\"n02\" | n01 n02",
                "n01,,,n02,, | n01 n02",
                "web1.example.org-web2.example.org | web1.example.org web2.example.org",
                "web[1-2].example.org | web1.example.org web2.example.org",
                "rack[1-2]@kvm1 | kvm1",
                "n[01,03]@n[03-05] | n03",
                "n[ 01 , 03 ] | n01 n03",
                "n01-n01 | n01",
                "n01:n01 | n01",
                "storage@all | storage",
                "nodehm.cons=~/ipmi/@n[01-03] | n01 n02",
                "nodehm.cons=~^kvm$ | kvm1",
                "nodehm.cons!~.@gw | gw-a1-ib gw-a2-ib gw-a3-ib",
                "nodelist.node=~\\d\\d\\d$ | cn-001 cn-002 cn-003",
                "nodelist.node=~^n0[1,3]$ | n01 n03",
                "tags=~frames | f1n1 f1n2 f1n3 f2n1 f2n2 f2n3",
                "/n0[^13-9] | n02",
                "/f\\dn1 | f1n1 f2n1",
                "/n0{1}1 | n01",
                "/web1\\.example\\.org | web1.example.org",
                "compute@/cn.* | cn-001 cn-002 cn-003",
            })
    void expression_namesTheseNodes(String expression, String nodes) throws Exception {
        Expansion expansion = NodeRange.expand(expression, new SampleCatalog());

        assertEquals(nodes, String.join(" ", expansion.nodes()));
        assertEquals(List.of(), expansion.missing());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "n98-n101 | n100 n101 n98 n99",
                "n098-n101 | n098 n099 n100 n101",
                "n99-n100.dom | n99-n100.dom",
                "n99.dom-n100.dom | n100.dom n99.dom",
                "n08+3 | n08 n09 n10 n11",
                "n99+1 | n100 n99",
                "n0-n2 | n0 n1 n2",
                "r1u05-r1u06 | r1u05 r1u06",
                "a[1-2]b[1-2]c[1-2] | a1b1c1 a1b1c2 a1b2c1 a1b2c2 a2b1c1 a2b1c2 a2b2c1 a2b2c2",
                "n[1-2,x] | n1 n2 nx",
                "n1[1-3] | n11 n12 n13",
                "5 | node5",
                "köln[1-2] | köln1 köln2",
                "n1+x | n1+x",
                "a:b:c | a:b:c",
                "n000000000000000001-n000000000000000002 | n000000000000000001 n000000000000000002",
            })
    void names_areThoseOfTheSyntax(String expression, String names) throws Exception {
        assertEquals(names, String.join(" ", NodeRange.names(expression)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "n05-n01 | runs downwards; write the smaller number first",
                "n[5-1] | runs downwards",
                "n01-n1 | padded differently; write both with the same number of digits",
                "n9-n010 | padded differently",
                "n001-n10 | padded differently",
                "[1-3] | write the begin of the names there",
                "n[] | write for example n[1,3-5]",
                "n[[1-2] | write for example n[1,3-5]",
                "n[1-3 | a [ is not closed",
                "n[1-3]0 | digits beside the [ ]",
                "n1[8-11] | digits beside the [ ]",
                "n1[1][1][1][1][1][1][1][1][1][1][1][1][1][1][1][1][1] | more than 16 brackets",
                "(n01 | a ( is not closed",
                "n01) | a ) closes nothing",
                "n01(n02) | write a comma before it",
                "rack1-(n02) | write a comma before it",
                "(n01)n02 | write a comma behind the )",
                "`/(a|b)` | write the alternatives as elements of their own",
                "`mgt=~(a|b)` | write the alternatives as elements of their own",
                "n01,rack1@(n02) | write (a,b)@(c), or a,(b@c)",
                "@rack1 | a name is missing before @",
                "rack1@@n01 | a name is missing before @",
                "rack1@^list | a file cannot stand behind @; write (^list)",
                "rack1,-^list | write -(^list)",
                "/n[0 | a [ is not closed",
                "/n*+ | a + behind another quantifier at character 4",
                "/n** | a * behind another quantifier at character 4",
                "mgt=~ | an empty regular expression",
                "/* | nothing to repeat before the * at character 2",
                "`mgt=~a|?` | nothing to repeat before the ? at character 3",
                "/n{99999999999} | a count above 255 at character 3",
                "/n[b-a] | a range that runs downwards or has no begin or end at character 5",
                "/\\Qn | \\Q at character 2",
                "/n\\1 | \\1 at character 3",
                "/[[:digit:]] | a named class at character 3",
                "mgt=~n\\ | a backslash at the end",
                "a~b | write table.column==value",
                "gw-a1-ib+2 | needs a name that ends in a number",
                "n1+9999999 | more than 1000000 names",
                "n1-n10000000 | more than 1000000 names",
                "n[1-1001]m[1-1000] | more than 1000000 names",
                "n1+99999999 | needs a name",
                "n1-n1234567890123456789 | more than 18 digits",
            })
    void expression_whenNobodyMeansIt_isRefused(String expression, String message) throws IOException {
        NodeCatalog catalog = new SampleCatalog();

        String told = refusal(() -> NodeRange.expand(expression, catalog));

        assertTrue(told.contains(message), told);
        assertTrue(told.startsWith("noderange "), told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/n.*", "mgt==ipmi"})
    void names_whenAnInventoryIsNeeded_areRefused(String expression) {
        String message = refusal(() -> NodeRange.names(expression));

        assertTrue(message.contains("needs an inventory"), message);
    }

    @Test
    void nesting_whenVeryDeep_isRefused() {
        String deep = "(".repeat(100_000) + "n01" + ")".repeat(100_000);

        String message = refusal(() -> NodeRange.names(deep));

        assertTrue(message.endsWith("parentheses are nested deeper than 50"), message);
        assertTrue(message.length() < 200);
    }

    @Test
    void aNodeOfThatName_winsOverEveryOtherReading() throws Exception {
        NodeCatalog catalog = new SampleCatalog()
                .adding("n05-n01")
                .adding("rack1")
                .adding("7")
                .adding("a=b")
                .adding("/x");

        Expansion expansion = NodeRange.expand("n05-n01,rack1,7,a=b,/x", catalog);

        assertEquals(List.of("/x", "7", "a=b", "n05-n01", "rack1"), expansion.nodes());
    }

    @Test
    void aGroup_winsOverARange_butNotOverANumber() throws Exception {
        NodeCatalog catalog =
                new SampleCatalog().adding("node7").adding("g1", "n90-n91").adding("g2", "7");

        assertEquals(List.of("g1"), NodeRange.expand("n90-n91", catalog).nodes());
        assertEquals(List.of("node7"), NodeRange.expand("7", catalog).nodes());
    }

    @Test
    void prefixAndSuffix_ofNothing_doNotRunInCircles() throws Exception {
        NodeRange ranges = NodeRange.over(new SampleCatalog(), Map.of("XCAT_NODE_PREFIX", ""));

        assertEquals(List.of("5", "6"), ranges.expand("5-6").missing());
    }

    @Test
    void suffix_standsBehindBareNumbers() throws Exception {
        NodeRange ranges =
                NodeRange.over(new SampleCatalog(), Map.of("XCAT_NODE_PREFIX", "gw-a", "XCAT_NODE_SUFFIX", "-ib"));

        assertEquals(
                List.of("gw-a1-ib", "gw-a2-ib", "gw-a3-ib"),
                ranges.expand("1,2-3").nodes());
        assertEquals(List.of("gw-a2-ib", "gw-a3-ib"), ranges.expand("2+1").nodes());
    }

    @Test
    void missing_areInTheOrderOfTheirAppearance() throws Exception {
        Expansion expansion = NodeRange.expand("zeta,n01,alpha,-beta,n[12-14]", new SampleCatalog());

        assertEquals(List.of("n01", "n12"), expansion.nodes());
        assertEquals(List.of("zeta", "alpha", "n13", "n14", "beta"), expansion.missing());
    }

    @Test
    void notes_tellWhatMayNotBeMeant() throws Exception {
        Expansion expansion = NodeRange.expand("n01 ,rack1@,/n01/,bogus.x==1", new SampleCatalog().excluding("n02"));

        assertEquals(
                List.of(
                        "blanks around commas and operators are ignored",
                        "nothing stands behind the last @, which is ignored",
                        "/n01/: the / at the end is part of the expression and matches nothing; remove it",
                        "bogus.x==1: there is no such table and column, so that no node is named",
                        "site.excludenodes takes 1 of its nodes out"),
                expansion.notes());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"n0* | write a regular expression", "n01 n02 | write commas"})
    void missing_whenItIsACommonSlip_isExplained(String expression, String note) throws Exception {
        Expansion expansion = NodeRange.expand(expression, new SampleCatalog());

        assertEquals(List.of(expression), expansion.missing());
        assertTrue(expansion.notes().get(0).contains(note), expansion.notes().get(0));
    }

    @Test
    void excluded_whenItCannotBeRead_saysWhereItStands() throws IOException {
        NodeCatalog catalog = new SampleCatalog().excluding("n05-n01");

        String message = refusal(() -> NodeRange.expand("n01", catalog));

        assertTrue(message.startsWith("site.excludenodes: noderange n05-n01: "), message);
    }

    @Test
    void file_hasARangeALine() throws Exception {
        Path list = Files.writeString(
                folder.resolve("list"), "# mine\n^other\nn01   # one\n\nn02-n03:x\n n04\n-n01\nrack2,-cn-001\tx\r\n");

        Expansion expansion = NodeRange.expand("^" + list + ",sn1,-(^" + list + ")@n02", new SampleCatalog());

        assertEquals(List.of("cn-002", "cn-003", "kvm1", "kvm2", "n01", "n03", "sn1"), expansion.nodes());
        assertEquals(
                List.of(list + ":6: the line is ignored, as a noderange must begin in its first column"),
                expansion.notes());
    }

    @Test
    void file_whenALineIsRefused_saysWhichLine() throws IOException {
        Path list = Files.writeString(folder.resolve("list"), "n01\nn05-n01\n");
        NodeCatalog catalog = new SampleCatalog();

        String message = refusal(() -> NodeRange.expand("^" + list, catalog));

        assertTrue(message.startsWith(list + ":2: noderange n05-n01: "), message);
    }

    @Test
    void file_whenItIsAFolder_cannotBeRead() throws IOException {
        NodeCatalog catalog = new SampleCatalog();

        String message = refusal(() -> NodeRange.expand("^" + folder, catalog));

        assertTrue(message.contains("cannot be read"), message);
    }

    @Test
    void aHundredThousandNames_areFound() throws Exception {
        SampleCatalog catalog = new SampleCatalog();
        for (int i = 100_000; i < 200_000; i++) {
            catalog.adding("m" + i, "many");
        }

        assertEquals(
                100_000, NodeRange.expand("m100000-m199999", catalog).nodes().size());
        assertEquals(
                99_999, NodeRange.expand("many,-m1[50000]", catalog).nodes().size());
    }

    private static String refusal(Executable expansion) {
        return String.valueOf(assertThrows(NodeRangeException.class, expansion).getMessage());
    }
}
