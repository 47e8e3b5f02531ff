package org.rcons.capture.save;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Files that are written to, far more than may be open at the same time: the one that was not written to for longest is
 * closed, and opened again at its end. Nothing is buffered. For one thread.
 */
final class OpenFiles {
    private final int most;
    private final BiConsumer<Path, IOException> onLost;
    private final Map<Path, OutputStream> open = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * With at most so many open.
     *
     * @param onLost hears of a file that said only when it was closed to make room that it could not be written
     */
    OpenFiles(int most, BiConsumer<Path, IOException> onLost) {
        this.most = most;
        this.onLost = onLost;
    }

    /** Makes it, or empties it. */
    void create(Path file) throws IOException {
        open(file, false);
    }

    void append(Path file, byte[] bytes) throws IOException {
        OutputStream out = open.get(file);
        if (out == null) {
            out = open(file, true);
        }
        out.write(bytes);
    }

    /** Nothing more comes for now. */
    void close(Path file) throws IOException {
        OutputStream out = open.remove(file);
        if (out != null) {
            out.close();
        }
    }

    /** Those that are open now, the one that is closed next first. */
    List<Path> files() {
        return List.copyOf(open.keySet());
    }

    /** Not through a channel: an interrupt would close that. */
    private OutputStream open(Path file, boolean append) throws IOException {
        close(file);
        if (open.size() == most) {
            closeOldest();
        }
        OutputStream out = new FileOutputStream(file.toFile(), append);
        open.put(file, out);
        return out;
    }

    private void closeOldest() {
        Iterator<Map.Entry<Path, OutputStream>> oldest = open.entrySet().iterator();
        Map.Entry<Path, OutputStream> entry = oldest.next();
        oldest.remove();
        try {
            entry.getValue().close();
        } catch (IOException e) {
            onLost.accept(entry.getKey(), e);
        }
    }
}
