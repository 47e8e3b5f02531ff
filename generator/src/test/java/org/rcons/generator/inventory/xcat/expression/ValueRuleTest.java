package org.rcons.generator.inventory.xcat.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rcons.generator.inventory.xcat.Recorded;
import org.rcons.generator.inventory.xcat.expression.Result.Course;

/** Computed values. */
final class ValueRuleTest {
    static Stream<Arguments> recordedFromXcat() throws IOException {
        return Recorded.cases(ValueRuleTest.class, "values.tsv");
    }

    static Stream<Arguments> computedByPerl() throws IOException {
        return Recorded.cases(ValueRuleTest.class, "perl.tsv");
    }

    private static Result result(String node, String value) throws ExpressionException {
        return ValueRule.computed(value) ? ValueRule.of(value).apply(node) : new Result(value, Course.PLAIN);
    }

    @ParameterizedTest
    @MethodSource("recordedFromXcat")
    void value_isWhatXcatMakesOfIt(String node, String value, String expected) throws ExpressionException {
        assertEquals(expected, result(node, value).text());
    }

    @ParameterizedTest
    @MethodSource("computedByPerl")
    void sum_isWhatPerlMakesOfIt(String node, String value, String expected) throws ExpressionException {
        assertEquals(expected, result(node, value).text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "", "/", "//", "|", "/opt/x", "/a/b/c/", "a|b|", "|b", "|a\n|", "/a/b/ "})
    void value_whenItHasNoneOfTheForms_standsForItself(String value) {
        assertFalse(ValueRule.computed(value));
    }

    @Test
    void path_whenItHasExactlyThreeSlashes_isTakenAsARule() throws ExpressionException {
        assertEquals(new Result("n1", Course.UNMATCHED), result("n1", "/tmp/foo/"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', textBlock = """
            n08        ! |n(\\d+)|s($1)|      ! s08         ! PLAIN
            login      ! |n(\\d+)|s($1)|      ! login       ! UNMATCHED
            n08        ! ||s($1)|             ! n08         ! UNMATCHED
            n08.ibm    ! |n(\\d+)|s($1+0)|    ! s8.ibm      ! PARTIAL
            cn08-ib    ! |n(\\d+)|s($1)|      ! cs08-ib     ! PARTIAL
            cn08       ! |n08|s$1|            ! cs$1        ! PLAIN
            n08        ! |n(\\d+)|s($1/0)|    ! ''          ! DIVISION_BY_ZERO
            n08        ! |n(\\d+)|s($1%0)|    ! ''          ! DIVISION_BY_ZERO
            x-0-9      ! |a($1)|              ! a9          ! PLAIN
            """)
    void course_saysHowTheValueCameAbout(String node, String value, String text, Course course)
            throws ExpressionException {
        assertEquals(new Result(text, course), result(node, value));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '`', textBlock = """
            (system('x'))       ! 'system('x')'
            (rand($1))          ! 'rand($1)'
            ($1 x 3)            ! 'x 3'
            (1.5)               ! '1.5'
            (1.$1)              ! '1.$1'
            (08)                ! '08'
            ($1; 2)             ! '; 2'
            ($1, 2)             ! ', 2'
            (`id`)              ! '`id`'
            ($ENV{HOME})        ! '$ENV{HOME}'
            ($0)                ! '$0'
            ("$1[0]")           ! '$1[0]'
            ("@x")              ! '@x'
            ("\\x41")           ! '\\x41'
            ('a)                ! quote is not closed
            ($1++)              ! '++'
            (1 < 2 < 3)         ! '< 3'
            (1 +)               ! the end of
            (mknum $1)          ! 'mknum $1'
            (a2idx())           ! 'a2idx' with 0 arguments
            (2**-1)             ! negative exponent
            (10**16)            ! that great
            (9223372036854775808) ! 64 bits
            ("99999999999999999999"+1) ! beyond 64 bits
            (sprintf('%f',1))   ! '%f'
            (sprintf('%*d',1,2)) ! '%*d'
            (sprintf('%99999d',1)) ! too wide
            (sprintf('%c',10))  ! no printable character
            ("(1)")             ! has brackets
            """)
    void sum_whenNotSupported_isRefusedWithItsPart(String sum, String part) {
        ExpressionException e = assertThrows(ExpressionException.class, () -> result("n12", "|n(\\d+)|" + sum + "|"));

        assertTrue(String.valueOf(e.getMessage()).contains(part), e.getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(?=a)",
                "(?i)n",
                "(?{1})",
                "(*FAIL)",
                "(?<n>a)",
                "\\Qn",
                "\\1",
                "\\x41",
                "\\p{L}",
                "[[:digit:]]",
                "[b-a]",
                "[a",
                "(n",
                "n)",
                "*n",
                "n**",
                "n*+",
                "n{",
                "n{3,1}",
                "n{256}",
                "n{,2}",
                "[\\d-z]",
                "\\",
                "^*"
            })
    void pattern_whenNotSupported_isRefused(String pattern) {
        assertThrows(ExpressionException.class, () -> ValueRule.of("/" + pattern + "/x/"));
    }

    @Test
    void pattern_whenItTriesEveryWayToFail_isStopped() throws ExpressionException {
        ValueRule rule = ValueRule.of("/a*a*a*a*a*a*a*b/x/");

        assertThrows(ExpressionException.class, () -> rule.apply("a".repeat(60)));
    }

    @Test
    void expression_whenEndlesslyNested_isRefused() {
        String deep = "(".repeat(1000) + "1" + ")".repeat(1000);

        assertThrows(ExpressionException.class, () -> ValueRule.of("|n|" + deep + "|"));
        assertThrows(ExpressionException.class, () -> ValueRule.of("|n|(" + "-".repeat(5) + " -".repeat(500) + "1)|"));
        assertThrows(ExpressionException.class, () -> ValueRule.of("|" + "n".repeat(5000) + "|"));
    }
}
