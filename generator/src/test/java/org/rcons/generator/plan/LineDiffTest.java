package org.rcons.generator.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class LineDiffTest {
    @Test
    void equalTexts() {
        assertEquals(List.of(), LineDiff.of("a\nb\n", "a\nb\n", 3));
        assertEquals(List.of(), LineDiff.of("", "", 3));
    }

    @Test
    void aFileThatBegins() {
        assertEquals(List.of("@@ -0,0 +1,2 @@", "+a", "+b"), LineDiff.of("", "a\nb\n", 3));
        assertEquals(List.of("@@ -1,1 +0,0 @@", "-a"), LineDiff.of("a\n", "", 3));
    }

    @Test
    void blocks_withContext() {
        assertEquals(
                List.of("@@ -1,3 +1,4 @@", " 1", "+x", " 2", " 3", "@@ -7,3 +8,2 @@", " 7", " 8", "-9"),
                LineDiff.of("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\nx\n2\n3\n4\n5\n6\n7\n8\n", 2));
    }

    @Test
    void consoleBlocks_areNotTornApart() {
        String old = block("n1", "exec a") + block("n2", "exec b") + block("n3", "exec c");
        String next = block("n1", "exec a") + block("n3", "exec d") + block("n4", "exec e");
        assertEquals(
                List.of(
                        "-#BEGIN n2",
                        "-console n2 {",
                        "-exec b",
                        "-}",
                        "-#END n2",
                        "-exec c",
                        "+exec d",
                        "+#BEGIN n4",
                        "+console n4 {",
                        "+exec e",
                        "+}",
                        "+#END n4"),
                LineDiff.of(old, next, 0).stream()
                        .filter(line -> !line.startsWith("@@"))
                        .toList());
    }

    @Test
    void anyDifference_leadsFromOneTextToTheOther() {
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            List<String> old = lines(random, random.nextInt(40));
            List<String> next = random.nextBoolean() ? lines(random, random.nextInt(40)) : edited(random, old);
            List<String> diff = LineDiff.of(String.join("\n", old), String.join("\n", next), 100);
            if (!old.equals(next)) {
                assertEquals(old, side(diff, '+'));
                assertEquals(next, side(diff, '-'));
            }
        }
    }

    @Test
    void moreThanAHundredThousandLines() {
        StringBuilder old = new StringBuilder();
        StringBuilder next = new StringBuilder();
        for (int i = 0; i < 30_000; i++) {
            old.append(block("n" + i, "exec a"));
            next.append(block("n" + i, i % 100 == 0 ? "exec b" : "exec a"));
        }
        List<String> diff = LineDiff.of(old.toString(), next.toString(), 0);
        assertEquals(300 * 3, diff.size());
        assertTrue(diff.contains("+exec b"));
    }

    private static String block(String name, String line) {
        return "#BEGIN " + name + "\nconsole " + name + " {\n" + line + "\n}\n#END " + name + "\n";
    }

    private static List<String> lines(Random random, int count) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lines.add("l" + random.nextInt(25));
        }
        return lines;
    }

    private static List<String> edited(Random random, List<String> lines) {
        List<String> edited = new ArrayList<>(lines);
        for (int i = 0; i < 3 && !edited.isEmpty(); i++) {
            edited.remove(random.nextInt(edited.size()));
            edited.add(random.nextInt(edited.size() + 1), "new");
        }
        return edited;
    }

    private static List<String> side(List<String> diff, char others) {
        List<String> lines = new ArrayList<>();
        for (String line : diff.subList(1, diff.size())) {
            if (line.charAt(0) != others) {
                lines.add(line.substring(1));
            }
        }
        return lines;
    }
}
