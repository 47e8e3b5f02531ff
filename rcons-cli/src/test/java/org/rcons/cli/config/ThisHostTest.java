package org.rcons.cli.config;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class ThisHostTest {
    @Test
    void ownAddresses_areThisHost() {
        assertTrue(new ThisHost().test("127.0.0.1"));
        assertTrue(new ThisHost().test("localhost"));
    }

    @Test
    void otherAddresses_areNot() {
        assertFalse(new ThisHost().test("192.0.2.1"));
        assertFalse(new ThisHost().test("no such host"));
    }
}
