package org.rcons.capture.save;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FileNameTest {

    @Test
    void of_leavesNamesOfNodesAlone() {
        for (String name : new String[] {"n1", "-n1", "rack1.node-3_a", "...", ".n", "n1@c1", "a~b#[0]"}) {
            assertEquals(name, FileName.of(name));
        }
    }

    @Test
    void of_whenTheNameWouldLeaveTheDirectory_writesItOtherwise() {
        assertEquals("%2E", FileName.of("."));
        assertEquals("%2E%2E", FileName.of(".."));
        assertEquals("..%2F..%2Fetc%2Fpasswd", FileName.of("../../etc/passwd"));
        assertEquals("%2Fetc", FileName.of("/etc"));
    }

    @Test
    void of_whenTheNameIsOdd_isPrintableAscii() {
        assertEquals("a%00b%1B%7F%20", FileName.of("a\u0000b\u001b\u007f "));
        assertEquals("%C3%BC", FileName.of("\u00fc"));
        assertEquals("50%25", FileName.of("50%"));
    }

    @Test
    void of_whateverTheNames_staysInTheDirectoryAndApart() {
        Random random = new Random(7);
        Path directory = Path.of("/a/b");
        Set<String> names = new HashSet<>();
        Set<String> files = new HashSet<>();
        for (int round = 0; round < 20_000; round++) {
            StringBuilder name = new StringBuilder();
            for (int i = 1 + random.nextInt(4); i > 0; i--) {
                name.append("./%2EF\u00e9\u0000a".charAt(random.nextInt(9)));
            }
            String file = FileName.of(name.toString());

            assertEquals(directory, directory.resolve(file).normalize().getParent(), name.toString());
            assertFalse(file.isEmpty());
            names.add(name.toString());
            files.add(file);
        }
        assertEquals(names.size(), files.size());
        assertTrue(names.size() > 1000);
    }
}
