package org.rcons.cli.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PortNameTest {
    private static final String SERVICES = """
            # port numbers
            console   782/tcp  conserver   # as xCAT adds it
            both      99/udp
            both      98/tcp   alias other
            broken
            """;

    @TempDir
    private Path dir;

    @ParameterizedTest
    @CsvSource({"1, 1", "65535, 65535", "0782, 782", "console, 782", "conserver, 782", "both, 98", "other, 98"})
    void parse_whenANumberOrAService(String text, int port) throws IOException {
        assertEquals(port, PortName.parse(text, services()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "65536", "999999999999", "-1", "7 8", "broken", "782/tcp", "as", "\uff17"})
    void parse_whenNeither(String text) throws IOException {
        File services = services();
        assertThrows(IllegalArgumentException.class, () -> PortName.parse(text, services));
    }

    @Test
    void parse_whenThereIsNoTableOfServices() {
        File missing = dir.resolve("missing").toFile();
        assertEquals(7, PortName.parse("7", missing));
        assertThrows(IllegalArgumentException.class, () -> PortName.parse("ssh", missing));
    }

    private File services() throws IOException {
        return Files.writeString(dir.resolve("services"), SERVICES).toFile();
    }
}
