package org.rcons.capture.arguments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DescriptorsTest {
    @ParameterizedTest
    @CsvSource({
        "Max open files            1024                 524288               files, 100000",
        "Max open files            1024                 4096                 files, 3696",
        "Max open files            1024                 1024                 files, 624",
        "Max open files            64                   64                   files, 1",
        "Max open files            unlimited            unlimited            files, 100000",
        "Max processes             1                    2                    processes, 3000"
    })
    void consoles_areWhatTheHardLimitLeaves(String line, int expected) {
        assertEquals(expected, Descriptors.consoles(List.of("Limit  Soft Limit  Hard Limit  Units", line)));
    }

    @Test
    void consoles_ofThisProcess_areSome() {
        assertTrue(Descriptors.consoles() >= 1);
    }
}
