package org.rcons.testbed.transcript;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TranscriptsTest {

    @Test
    void all_whenRead_holdsEveryStory() {
        List<Transcript> all = Transcripts.all();

        assertEquals(128, all.size());
        assertEquals(290, all.stream().mapToInt(t -> t.connections().size()).sum());
        assertEquals(17, all.stream().filter(t -> t.name().startsWith("raw-")).count());
        assertTrue(all.stream().allMatch(t -> t.user().isPresent() != t.name().startsWith("raw-")));
    }

    @Test
    void named_whenSimpleAttach_givesBothSidesOfBothConnections() {
        Transcript simple = Transcripts.named("attach-simple");

        assertEquals("A.conf", simple.configuration());
        assertEquals(2, simple.connections().size());
        assertTrue(simple.connection(1).master());
        assertFalse(simple.connection(2).master());
        assertArrayEquals(bytes("ok\r\nok\r\n7821\r\ngoodbye\r\n"), simple.serverBytes(1));
        assertArrayEquals(bytes("login alice\r\ncall echo\r\nexit\r\n"), simple.clientBytes(1));
        assertEquals(
                Optional.of(Direction.SERVER_TO_CLIENT), simple.connection(2).closedBy());
        assertEquals(List.of("hello\r", "\u0005c."), simple.user().orElseThrow().typed());
        assertEquals(0, simple.user().orElseThrow().exitStatus());
    }

    @Test
    void named_whenBytesAreHigh_keepsThem() {
        UserSide user = Transcripts.named("iac-quoting").user().orElseThrow();

        assertEquals("a\u00ffb\u00ff\u00ffc\0d\u0080", user.typed().get(0));
    }

    @Test
    void plain_whenAsked_leavesTlsOut() {
        List<Transcript> plain = Transcripts.plain();

        assertTrue(plain.stream().noneMatch(t -> t.name().equals("ssl-default-anon")));
        assertTrue(plain.stream().anyMatch(t -> t.name().equals("ssl-disabled-both")));
        assertTrue(Transcripts.named("ssl-default-anon").tls());
    }

    @Test
    void named_whenUnknown_saysWhereTheNamesAre() {
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> Transcripts.named("no-such-story"));

        assertTrue(String.valueOf(e.getMessage()).contains("transcripts/index"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
