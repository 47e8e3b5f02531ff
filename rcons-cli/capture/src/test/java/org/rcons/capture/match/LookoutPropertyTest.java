package org.rcons.capture.match;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A pattern alone finds in pieces what it finds in the whole text, as long as that fits into the window. */
class LookoutPropertyTest {
    private static final List<String> PATTERNS = List.of(
            "ab+c",
            "abc",
            "a[^b]*b",
            "a.*c$",
            "^b.*a",
            "a.*z|bb",
            "foo( bar)?",
            "(?s)a.{3,9}b",
            "a\\s+b\\s+c",
            "\\bab\\b",
            "c$\\n^a",
            "(a|b){3}(?P<rest>c*)",
            "b+$",
            "(?i)FOO\\s",
            "^ab");
    private static final List<String> TOKENS = List.of("a", "b", "c", "ab", "bb", "foo", " ba", "r", "\n", " ", "abc");

    private final Random random = new Random(42);

    @Test
    void sighting_inAnyPieces_isTheFirstMatchOfTheWholeText() {
        int seen = 0;
        for (int round = 0; round < 6_000; round++) {
            String pattern = PATTERNS.get(random.nextInt(PATTERNS.size()));
            String text = text();
            String expected = first(pattern, text);
            assertEquals(expected, inPieces(pattern, text), () -> pattern + " in " + text.replace("x", ""));
            seen += expected == null ? 0 : 1;
        }
        assertEquals(true, seen > 1_000 && seen < 5_900, "seen " + seen);
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        while (text.length() < 3_500) {
            text.append("x".repeat(random.nextInt(400))).append(random.nextBoolean() ? "\n" : "");
            for (int i = random.nextInt(4); i > 0; i--) {
                text.append(TOKENS.get(random.nextInt(TOKENS.size())));
            }
        }
        return text.toString();
    }

    private static @Nullable String first(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern, Pattern.MULTILINE).matcher(text);
        return matcher.find() ? matcher.group() : null;
    }

    private @Nullable String inPieces(String pattern, String text) {
        Lookout lookout = Lookout.forAll(List.of(WantedPattern.of(pattern)), List.of());
        int longest = random.nextInt(4) == 0 ? 3_000 : 1 + random.nextInt(90);
        int at = 0;
        while (at < text.length()) {
            int end = Math.min(text.length(), at + 1 + random.nextInt(longest));
            Sighting sighting = lookout.onText(text.substring(at, end));
            if (sighting != null) {
                return sighting.match().text();
            }
            at = end;
        }
        Sighting late = lookout.settle();
        return late == null ? null : late.match().text();
    }
}
