package org.rcons.protocol.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rcons.protocol.message.CallReply.Denied;
import org.rcons.protocol.message.CallReply.Elsewhere;
import org.rcons.protocol.message.CallReply.Granted;
import org.rcons.protocol.message.CallReply.Reason;

final class CallReplyTest {
    private static final ConsoleName ALPHA = new ConsoleName("alpha");
    private static final HostPort ASKED = new HostPort("10.0.0.1", 7820);

    @ParameterizedTest
    @EnumSource(Access.class)
    void parse_whenGranted(Access access) {
        assertEquals(new Granted(access), CallReply.parse(access.text(), ALPHA));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "console `alpha' not found, NOT_FOUND",
                "alpha: no such console, NOT_FOUND",
                "\"ambiguous console abbreviation, `al'\", AMBIGUOUS",
                "automatic redirection disabled - console on master `b', REDIRECT_DISABLED",
                "alpha: permission denied, NO_PERMISSION",
                "alpha: no logins allowed at this time, NO_LOGINS",
                "alpha: under repair until noon, NO_LOGINS",
                "unknown command, NOT_UNDERSTOOD",
                "unauthorized command, NOT_UNDERSTOOD",
                "[attached] , NOT_UNDERSTOOD",
                "\"\", NOT_UNDERSTOOD"
            })
    void parse_whenDenied(String line, Reason reason) {
        String sent = line.startsWith("[attached]") ? "[attached] " : line;
        assertEquals(new Denied(reason, sent), CallReply.parse(sent, ALPHA));
    }

    @ParameterizedTest
    @CsvSource({
        "7821, 10.0.0.1:7821",
        "@sn2, sn2:782",
        "7821@sn2, sn2:7821",
        "@, 10.0.0.1:782",
        "65535@10.0.0.9, 10.0.0.9:65535"
    })
    void redirect_whenOneItem(String line, String target) {
        List<Redirect> items = elsewhere(line);
        assertEquals(1, items.size());
        assertEquals(target, items.get(0).target(ASKED, 782).toString());
    }

    @Test
    void redirect_whenAList() {
        assertEquals(
                List.of(new Redirect(7821, ""), new Redirect(0, "sn2"), new Redirect(9, "sn3")),
                elsewhere("7821:@sn2:9@sn3"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "123456", "x", "-1", "1@a:x", "12a", "+1", ":", "1::2", "\uff11"})
    void redirect_whenNotAList(String line) {
        assertNull(Redirect.parse(line));
    }

    @Test
    void redirect_whenEmpty() {
        assertEquals(List.of(), Redirect.parse(""));
    }

    @Test
    void choices_whenTheSecondLine() {
        assertEquals("alpha, alp", CallReply.choices("\tchoices are alpha, alp"));
        assertNull(CallReply.choices("alpha"));
    }

    @Test
    void randomLines_haveAMeaning() {
        Random random = new Random(5);
        String[] words = {"[attached]", "console `", "' not found", "alpha: ", "@", "1", ":", "7821", "\0", "\uFFFD"};
        for (int round = 0; round < 20_000; round++) {
            StringBuilder line = new StringBuilder();
            for (int i = random.nextInt(5); i > 0; i--) {
                line.append(words[random.nextInt(words.length)]);
            }
            assertNotNull(CallReply.parse(line.toString(), ALPHA));
        }
    }

    private static List<Redirect> elsewhere(String line) {
        return CallReply.parse(line, ALPHA) instanceof Elsewhere elsewhere ? elsewhere.items() : List.of();
    }
}
