package org.rcons.protocol.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.rcons.protocol.message.HostPort;
import org.rcons.protocol.message.Password;

class PasswordBookTest {
    private static final HostPort MASTER = new HostPort("a", 782);
    private static final HostPort GROUP = new HostPort("a", 7821);
    private static final HostPort FOREIGN = new HostPort("b", 782);

    private final List<String> asked = new ArrayList<>();
    private final PasswordBook book = new PasswordBook((where, serverName, user) -> {
        asked.add(user + "@" + where + " (" + serverName + ")");
        return new Password("sesame".getBytes(StandardCharsets.US_ASCII));
    });

    private Password take(HostPort where) {
        return Objects.requireNonNull(book.passwordFor(where, "host1", Dialogues.ALICE));
    }

    @Test
    void password_whenTheGroupOfTheSameHostAsks_isGivenAgain() {
        assertSame(take(MASTER), take(GROUP));

        assertEquals(List.of("alice@a:782 (host1)"), asked);
    }

    @Test
    void password_whenAForeignHostAsks_isAskedForAnew() {
        Password own = take(MASTER);

        assertNotSame(own, take(FOREIGN));
        assertEquals(List.of("alice@a:782 (host1)", "alice@b:782 (host1)"), asked);
    }

    @Test
    void password_whenRejected_isWipedAndAskedForAgain() {
        Password wrong = take(MASTER);
        Password foreign = take(FOREIGN);

        book.rejected(GROUP);

        assertArrayEquals(new byte[6], wrong.copy());
        assertNotSame(wrong, take(MASTER));
        assertSame(foreign, take(FOREIGN));
    }

    @Test
    void password_whenAnotherOneWasTypedMeanwhile_isKept() {
        Password wrong = take(MASTER);
        book.rejected(MASTER, wrong);
        Password typed = take(MASTER);

        book.rejected(GROUP, wrong);

        assertSame(typed, take(MASTER));
        assertEquals(2, asked.size());
    }

    @Test
    void password_whenNobodyGivesOne_isAskedForEveryTime() {
        try (PasswordBook empty = new PasswordBook(Passwords.NONE)) {
            assertNull(empty.passwordFor(MASTER, "", Dialogues.ALICE));
        }
    }

    @Test
    void close_whenPasswordsAreKnown_wipesThem() {
        Password password = take(MASTER);

        book.close();

        assertArrayEquals(new byte[6], password.copy());
        assertFalse(password.toString().contains("sesame"));
    }
}
