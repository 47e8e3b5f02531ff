package org.rcons.capture.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CleanTextTest {
    private final CleanText clean = new CleanText();

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\r\nb", "a\r\r\nb", "a\n\rb", "a\r\0\nb", "a\r\033[K\nb", "a\r\033[0m\r\nb"})
    void lineEnd_whateverCarriageReturnsComeWithIt_isOne(String console) {
        assertEquals("a\nb", pushed(console));
    }

    @Test
    void emptyLines_stay() {
        assertEquals("a\n\n\nb", pushed("a\r\n\r\n\r\nb"));
    }

    @Test
    void carriageReturnAlone_whenOtherTextFollows_beginsALine() {
        assertEquals("C0000\nC0100\nPopulating", pushed("C0000\rC0100\rPopulating"));
    }

    @Test
    void carriageReturnAlone_whenTheSameTextFollows_givesNothing() {
        assertEquals("login: ", pushed("login: \rlogin: "));
    }

    @Test
    void blanksOverText_whenALineEndFollows_giveNothing() {
        assertEquals("Press Ctrl-B\nBooting", pushed("Press Ctrl-B\r            \r\nBooting"));
    }

    @Test
    void controlCharacters_vanish() {
        assertEquals("a\tbcd", pushed("\0a\tb\007c\177\001d\016\017"));
    }

    @Test
    void escapeSequences_vanish() {
        String console =
                "\033[1;31mred\033[0m \033[?25lx\033(By\033#8\033=\033]0;title\007z\033Pdata\033\\!\033[>c\033[0 q";
        assertEquals("red xyz!", pushed(console));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\033[", "\033[12;", "\033[?", "\033]", "\033]0;title", "\033P", "\033(", "\033", "\033X"})
    void brokenSequence_swallowsNothingOfTheNextLine(String broken) {
        assertEquals("\nlogin: ", pushed(broken + "\nlogin: "));
    }

    @Test
    void endlessControlSequence_isGivenUp() {
        assertEquals("1".repeat(40) + "m", pushed("\033[" + "1".repeat(EscapeSequence.LONGEST + 39) + "m"));
    }

    @Test
    void endlessString_isGivenUp() {
        int swallowed = EscapeSequence.LONGEST_STRING - 1;
        assertEquals("login: ", pushed("\033]" + "x".repeat(swallowed) + "login: "));
    }

    @Test
    void sequenceInASequence_countsAlone() {
        assertEquals("ab", pushed("a\033[1\033[0mb"));
    }

    @Test
    void countdown_isGivenAgainAsItStands() {
        assertEquals(
                "autoboot:  2 \nautoboot:  1 \nautoboot:  0 \n=> ", pushed("autoboot:  2 \b\b\b 1 \b\b\b 0 \r\n=> "));
    }

    @Test
    void correctedEcho_isGivenAgainCorrected() {
        assertEquals("0 > foob\n0 > fooar\n", pushed("0 > foob\b \bar\r\n"));
        assertEquals("0 > foob\n0 > fooar\n", pushed("0 > foob\b\033[Kar\r\n"));
    }

    @Test
    void erasedEcho_isGivenAgainAtTheLineEnd() {
        assertEquals("0 > fo\n0 > f\nok", pushed("0 > fo\b \b\r\nok"));
    }

    @Test
    void erasedLine_isAnEndOfIt() {
        assertEquals("Press\nnet0: 52:54", pushed("Press" + "\b \b".repeat(5) + "net0: 52:54"));
    }

    @Test
    void cursorThatGoesBackAndForth_givesNothing() {
        assertEquals("abcd", pushed("abc\033[2D\033[2Cd"));
        assertEquals("abcd", pushed("abc\b\bbcd"));
    }

    @Test
    void overstruckText_isGivenOnce() {
        assertEquals("bold", pushed("b\bbo\bol\bld\bd"));
    }

    @Test
    void backspace_atTheBeginning_givesNothing() {
        assertEquals("a", pushed("\b\b\ba"));
    }

    @Test
    void lineOfAnyLength_whenItsEndChanges_isGivenAgainInPart() {
        String text = pushed("x".repeat(10_000) + "\b!");
        assertEquals(10_000, text.indexOf('\n'));
        assertEquals("x!", text.substring(text.length() - 2));
        assertEquals(true, text.length() < 10_002 + ScreenLine.LONGEST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[5;1H", "[5;1f", "[H", "[2J", "[A", "[2B", "[E", "[F", "[7d", "c", "E", "M", "D", "[1;24r"})
    void textElsewhere_beginsALine(String sequence) {
        assertEquals("one\ntwo", pushed("one\033" + sequence + "two"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[60G", "[5C", "[60`"})
    void gap_isOneBlank(String sequence) {
        assertEquals("sshd [ OK ]", pushed("sshd\033" + sequence + "[ OK ]"));
    }

    @Test
    void column_overText_givesTheLineAgain() {
        assertEquals("Starting sshd\nStarting nfsd", pushed("Starting sshd\033[10Gnfsd"));
    }

    @Test
    void cursorRight_afterRestore_leavesNoGap() {
        assertEquals("0 > dev /  ok\n0 > ", pushed("0 > \0337dev /\0338\033[5C  ok\r\n0 > "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[Thu Oct 13 10:50:28 2016]login: | login: ",
                "[Thu Oct  3 10:50:28 2016]login: | login: ",
                "[Thu Oct 13 10:50:28 2016] login: | login: ",
                "[2016-10-13 10:50:28] login: | login: "
            },
            ignoreLeadingAndTrailingWhitespace = false)
    void timeStamp_atALinesBeginning_isDropped(String console, String text) {
        assertEquals(text.strip() + "\n" + text.strip(), pushed(console.strip() + "\r\n" + console.strip()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[-- MARK -- Thu Oct 13 10:50:28 2016]",
                "[Thu Oct 13 10:50:28 16]",
                "[Thu Abc 13 10:50:28 2016]",
                "[attached]",
                "[   12.345678] eth0: up",
                "at [Thu Oct 13 10:50:28 2016]"
            })
    void whatOnlyLooksLikeATimeStamp_isText(String line) {
        assertEquals(line + "\n", pushed(line + "\n"));
    }

    @Test
    void beginningOfATimeStamp_whenTheConsoleIsQuiet_isText() {
        String before = text("[Thu Oct");
        assertEquals("", before);
        assertEquals("[Thu Oct", clean.flush());
        assertEquals(" 13 10:50:28 2016]\n", text(" 13 10:50:28 2016]\n"));
    }

    @Test
    void prompt_isGivenAtOnce() {
        assertEquals("\nlogin: ", text("\r\nlogin: "));
    }

    @Test
    void malformedUtf8_isReplaced() {
        byte[] bytes = {
            'a', (byte) 0xc3, 'b', (byte) 0xff, (byte) 0xe2, (byte) 0x82, (byte) 0xac, (byte) 0xe2, (byte) 0x82
        };
        String text = clean.push(bytes);
        assertEquals("a\ufffdb\ufffd\u20ac", text);
        assertEquals("\ufffd", clean.flush());
        assertEquals("", clean.flush());
    }

    private String pushed(String console) {
        CleanText fresh = new CleanText();
        return fresh.push(console.getBytes(StandardCharsets.UTF_8)) + fresh.flush();
    }

    private String text(String console) {
        return clean.push(console.getBytes(StandardCharsets.UTF_8));
    }
}
