package org.rcons.generator.perl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.MatchResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PerlPatternTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "n(\\d+)! rack1n08! n08",
                "^(?:n|m)0?$! m0! m0",
                "a{2}b{1,}c{0,3}! xaabbb! aabbb",
                "[^]x-]+! x]ab-! ab",
                "n}]! n}]! n}]",
                "\\bcn\\.! a cn.! cn.",
                "a+?! aaa! a",
            })
    void find_isWhatPerlFinds(String pattern, String text, String found) throws PatternException {
        MatchResult match = PerlPattern.of(pattern).find(text);

        assertEquals(found, match == null ? "nothing" : match.group());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "n(?=a)! a special group at character 2 of the pattern n(?=a)",
                "n(! a ( that is not closed at character 3",
                "n)! a ) that closes nothing at character 2",
                "*n! nothing to repeat before the * at character 1",
                "n*{2}! a {2} behind another quantifier at character 3",
                "n{,2}! a { that begins no count at character 2",
                "n{256}! a count above 255 at character 2",
                "n{3,1}! a count that runs downwards at character 2",
                "[\\d-z]! a range that runs downwards or has no begin or end at character 4",
                "[\\q]! \\q at character 2",
                "[a\\! a backslash at the end at character 3",
                "\\x41! \\x at character 1",
            })
    void pattern_whenItIsNotSupported_isRefusedWithItsPlace(String pattern, String message) {
        String told = String.valueOf(assertThrows(PatternException.class, () -> PerlPattern.of(pattern))
                .getMessage());

        assertTrue(told.startsWith(message), told);
    }

    @Test
    void patternOfANoderange_takesABraceForItself_andNoParentheses() throws PatternException {
        assertNotNull(PerlPattern.ofNoderange("^n0{1$").find("n0{1"));
        assertNull(PerlPattern.ofNoderange("^n0{1}$").find("n0{1}"));
        assertThrows(PatternException.class, () -> PerlPattern.ofNoderange("(n)"));
        assertThrows(PatternException.class, () -> PerlPattern.ofNoderange("(?:n)"));
    }

    @Test
    void find_inATextThatIsTooLong_isRefused() throws PatternException {
        PerlPattern pattern = PerlPattern.of("n");

        assertNotNull(pattern.find("n".repeat(4096)));
        assertThrows(PatternException.class, () -> pattern.find("n".repeat(4097)));
    }

    @Test
    void find_thatTriesEveryWayToFail_isStopped() throws PatternException {
        PerlPattern pattern = PerlPattern.ofNoderange("a*a*a*a*a*a*a*b");

        assertThrows(PatternException.class, () -> pattern.find("a".repeat(60)));
    }
}
