package org.rcons.generator.inventory.xcat.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueExpressionTest {
    @ParameterizedTest
    @CsvFileSource(resources = "values.tsv", delimiter = '\t', quoteCharacter = '`', emptyValue = "", nullValues = "-")
    void valueIsWhatXcatMakesOfIt(String node, String value, String result) throws ExpressionException {
        assertEquals(result == null ? "" : result, ValueExpression.parse(value).of(node));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', textBlock = """
            (7/2)            ! 3
            (-7/2)           ! -3
            (-7%3)           ! -1
            (2**3**2)        ! 512
            (-2**2)          ! -4
            (2*3+4)          ! 10
            (2+3*4)          ! 14
            ((2+3)*4)        ! 20
            (10-3-2)         ! 5
            (7>3 ? 'a' : 'b')! a
            (7==3 ? 'a' : 7<8 ? 'c' : 'b') ! c
            ($1 . 'x')       ! 12x
            ($1+0)           ! 12
            (a2idx('c'))     ! 3
            (a2zidx('c'))    ! 2
            (mknum('ab'))    ! 195
            (sprintf('%02x', 10)) ! 0a
            (sprintf('%-3d|', 5) ) ! 5  |
            (sprintf('%s-%s', $1, 'y')) ! 12-y
            """)
    void formulaIsWhatPerlMakesOfItWithWholeNumbers(String formula, String result) throws ExpressionException {
        assertEquals(result, ValueExpression.parse("|n(\\d+)|" + formula + "|").of("n12"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "|n(\\d+)|(system('x'))|",
                "|n(\\d+)|($1 x 3)|",
                "|n(\\d+)|(1.5)|",
                "|n(\\d+)|(010)|",
                "|n(\\d+)|(0x10)|",
                "|n(\\d+)|($1; 2)|",
                "|n(\\d+)|(`id`)|",
                "|n(?{1})|(1)|",
                "|n(?=1)|(1)|",
                "|[[:digit:]]|(1)|",
                "/\\Qn/x/",
                "/(n/x/"
            })
    void value_whenNotUnderstood_isRefused(String value) {
        assertThrows(ExpressionException.class, () -> ValueExpression.parse(value));
    }
}
