package org.rcons.capture.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WantedPatternTest {
    private static final String[] PARTS = {
        "a", "b", "ab", "x", "k", "S", "\\.", "\\n", "\\s", "\\S", "\\w", "\\b", "[ab]", "[^a]", "[^\\n]", "[\\]a]",
                "[]a]", "[[:alpha:]b]",
        ".", "^", "$", "*", "+", "?", "*?", "{2}", "{1,3}", "{0,2}?", "|", "(", ")", "(?:", "(?P<n>", "(?i)", "(?s:",
                "(?-s)",
        "\\Qa*b\\E", "\\x41", "\\pL", "\\p{Lu}", "[\\t-a]", "{", "}", "\\{", " ", "\\t", "\ud83d\ude00"
    };

    private final Random random = new Random(815);

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "foo(bar~4~missing closing )",
                "a(b(c~4~missing closing )",
                "a)b~2~missing opening (",
                "x[abc~2~missing closing ]",
                "ab**~3~invalid nested repetition operator",
                "*a~1~missing argument to repetition operator",
                "aa{2,1}~3~invalid repeat count",
                "a{1001}~2~invalid repeat count",
                "ab\\~3~trailing backslash at end of expression",
                "x(?=a)~2~invalid or unsupported Perl syntax",
                "(?P<n>a)\\1~9~invalid escape sequence",
                "x(?P<a>.)(?P<a>.)~14~duplicate capture group name",
                "a*~1~would match anything: it matches the empty string",
                "^|x~1~would match anything: it matches the empty string",
                "\\b~1~would match anything: it matches the empty string",
                "((a{900}){900}){900}~1~too large: its repeat counts multiply to more than 10000 steps"
            })
    void wrongPattern_isRefusedWithItsPlace(String pattern, int column, String problem) {
        BadPattern bad = assertThrows(BadPattern.class, () -> WantedPattern.of(pattern));
        assertEquals(column + " " + problem, bad.column() + " " + bad.problem());
    }

    @Test
    void wrongPattern_ofAnOption_namesIt() {
        BadPattern bad = assertThrows(BadPattern.class, () -> WantedPattern.of("--until", "foo(bar"));
        assertEquals("--until: error at column 4 of 'foo(bar': missing closing )", bad.getMessage());
    }

    @Test
    void endlessPattern_isRefused() {
        assertThrows(BadPattern.class, () -> WantedPattern.of("a".repeat(WantedPattern.LONGEST + 1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(?P<mac>[0-9a-f:]+) up", "(?<mac>[0-9a-f:]+) up"})
    void namedGroups_ofBothSpellings_areRead(String pattern) {
        WantedPattern.Hit hit = WantedPattern.of(pattern).find("eth0 52:54 up", 0);
        assertNotNull(hit);
        assertEquals("52:54", hit.toMatch("eth0 52:54 up").groups().get("mac"));
    }

    @Test
    void caretAndDollar_standForLines() {
        WantedPattern.Hit hit = WantedPattern.of("^b$").find("a\nb\nc", 0);
        assertNotNull(hit);
        assertEquals(2, hit.start());
    }

    @ParameterizedTest
    @ValueSource(strings = {"login:", "0 > ", "=> ", "root@node\\.\\(none\\)"})
    void plainText_isKnownAsSuch(String pattern) {
        WantedPattern wanted = WantedPattern.of(pattern);
        assertEquals(pattern.replace("\\", ""), wanted.literal());
        assertTrue(wanted.isOneLine());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "mac=([0-9a-f:]+)~[[mac=]]",
                "^login: $~[[login: ]]",
                "ab*cde~[[a, cde]]",
                "x+yz~[[x, yz]]",
                "(a|b)foo~[[foo]]",
                "foo?bar~[[fo, bar]]",
                "panic|Oops: .*!|(x)y~[[panic], [Oops: , !], [y]]",
                "(?i)Login KEY x~[[login , ey x]]",
                "a|[bc]~[[a], []]"
            })
    void requiredText_isFound(String pattern, String required) {
        PatternShape shape = PatternShape.of(pattern);
        assertEquals(required, shape.required().alternatives().toString());
        assertTrue(shape.isOneLine());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\pLabc", "x(?i)abc", "(?i:abc)", "a\\Qb\\E"})
    void requiredText_whereNoneIsCertain_isEmpty(String pattern) {
        assertEquals(List.of(), PatternShape.of(pattern).required().alternatives());
    }

    @Test
    void shape_neverPromisesWhatAMatchDoesNotKeep() {
        int matches = 0;
        while (matches < 5_000) {
            String pattern = text(List.of(PARTS), 1 + random.nextInt(6));
            String in = text(
                    List.of("a", "b", "x", "\n", " ", ".", "A", "*", "k", "s", "\u212a", "\u017f", "\ud83d\ude00"),
                    random.nextInt(30));
            matches += isKept(pattern, in) ? 1 : 0;
        }
    }

    private static boolean isKept(String pattern, String in) {
        com.google.re2j.Matcher matcher;
        try {
            matcher = com.google.re2j.Pattern.compile(pattern, com.google.re2j.Pattern.MULTILINE)
                    .matcher(in);
        } catch (com.google.re2j.PatternSyntaxException e) {
            assertThrows(BadPattern.class, () -> WantedPattern.of(pattern), pattern);
            return false;
        }
        boolean found = matcher.find();
        if (found) {
            PatternShape shape = PatternShape.of(pattern);
            assertTrue(shape.required().mayBeIn(in, matcher.start()), pattern);
            assertTrue(shape.required().mayBeIn(matcher.group(), 0), pattern);
            assertTrue(!shape.isOneLine() || !matcher.group().contains("\n"), pattern);
            assertTrue(List.of("", matcher.group()).contains(shape.literal()), pattern);
        }
        return found;
    }

    private String text(List<String> parts, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(parts.get(random.nextInt(parts.size())));
        }
        return text.toString();
    }
}
