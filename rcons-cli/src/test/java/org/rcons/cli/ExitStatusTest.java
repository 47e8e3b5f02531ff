package org.rcons.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rcons.protocol.session.EndCause;

final class ExitStatusTest {
    private static final int CAUSES = 24;

    @ParameterizedTest
    @CsvSource({
        "USER_LEFT, 0",
        "NO_SUCH_CONSOLE, 66",
        "AMBIGUOUS, 66",
        "REDIRECT_DISABLED, 66",
        "REFUSED, 67",
        "LOGIN_REFUSED, 67",
        "WRONG_PASSWORD, 67",
        "NO_PASSWORD, 67",
        "SERVER_CLOSED, 69",
        "LOST, 69",
        "UNREACHABLE, 69",
        "UNKNOWN_HOST, 69",
        "TIMED_OUT, 69",
        "TLS_FAILED, 69",
        "CONSOLE_DOWN, 69",
        "NOT_UNDERSTOOD, 69",
        "WRITE_ACCESS_LOST, 69",
        "NO_PERMISSION, 77",
        "NO_LOGINS, 77",
        "NOT_ADMIN, 77",
        "WRITE_ACCESS_TAKEN, 77",
        "ENCRYPTION_REQUIRED, 78",
        "ENCRYPTION_UNSUPPORTED, 78",
        "TOO_MANY_REDIRECTS, 78"
    })
    void status_ofEachCause_isDocumented(EndCause cause, int status) {
        assertEquals(status, ExitStatus.of(cause).code());
    }

    @Test
    void causes_areAllInTheTableAbove() {
        assertEquals(CAUSES, EndCause.values().length);
    }
}
