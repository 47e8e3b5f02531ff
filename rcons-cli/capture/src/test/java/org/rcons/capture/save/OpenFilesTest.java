package org.rcons.capture.save;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenFilesTest {
    @TempDir
    private Path temp;

    private final List<Path> lost = new ArrayList<>();
    private final OpenFiles files = new OpenFiles(2, (file, e) -> lost.add(file));

    @Test
    void create_emptiesWhatWasThere() throws IOException {
        Path file = Files.writeString(temp.resolve("a"), "old");

        files.create(file);

        assertEquals("", Files.readString(file));
        files.close(file);
    }

    @Test
    void open_closesTheOneThatWasNotWrittenToForLongest() throws IOException {
        Path a = create("a");
        Path b = create("b");
        files.append(a, new byte[] {'1'});

        Path c = create("c");

        assertEquals(List.of(a, c), files.files());
        files.append(b, new byte[] {'2'});
        assertEquals(List.of(c, b), files.files());
        files.append(a, new byte[] {'3'});
        assertEquals("13", Files.readString(a));
        files.close(a);
        files.close(b);
        files.close(c);
        assertEquals(List.of(), files.files());
    }

    @Test
    void append_toFarMoreFilesThanMayBeOpen_losesNothing() throws IOException {
        Random random = new Random(3);
        List<StringBuilder> expected = new ArrayList<>();
        List<Path> all = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            all.add(create("f" + i));
            expected.add(new StringBuilder());
        }
        for (int i = 0; i < 2000; i++) {
            int which = random.nextInt(all.size());
            char c = (char) ('a' + i % 26);
            expected.get(which).append(c);
            files.append(all.get(which), new byte[] {(byte) c});
            assertTrue(files.files().size() <= 2);
        }
        for (int i = 0; i < all.size(); i++) {
            files.close(all.get(i));
            assertEquals(expected.get(i).toString(), Files.readString(all.get(i)));
        }
        assertEquals(List.of(), lost);
    }

    private Path create(String name) throws IOException {
        Path file = temp.resolve(name);
        files.create(file);
        return file;
    }
}
