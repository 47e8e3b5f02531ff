package org.rcons.capture.save;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** One node's files. All but {@link #began} is for the spool's thread. */
final class SavedConsole {
    private final String node;
    private final SavedFiles files;
    private final Path output;
    private final @Nullable Path recording;
    private final CastText cast = new CastText();
    private final long began;

    /**
     * Does not touch the files yet.
     *
     * @param began the clock when the console's turn came, in nanoseconds
     */
    SavedConsole(String node, SaveFolder folder, SavedFiles files, long began) {
        this.node = node;
        this.files = files;
        this.output = folder.output(node);
        this.recording = folder.records() ? folder.recording(node) : null;
        this.began = began;
        files.expect(output);
        if (recording != null) {
            files.expect(recording);
        }
    }

    /** The clock when its turn came. */
    long began() {
        return began;
    }

    void create(long epochSeconds) {
        files.create(output);
        if (recording != null) {
            files.create(recording);
            record(recording, CastText.header(node, epochSeconds));
        }
    }

    /**
     * The console said this.
     *
     * @param at nanoseconds after its turn came
     */
    void output(long at, byte[] bytes) {
        files.append(output, bytes);
        if (recording != null) {
            record(recording, cast.event(at, bytes));
        }
    }

    /** Nothing more comes. */
    void finish(long at) {
        files.complete(output);
        if (recording != null) {
            record(recording, cast.end(at));
            files.complete(recording);
        }
    }

    private void record(Path file, String line) {
        if (!line.isEmpty()) {
            files.append(file, line.getBytes(StandardCharsets.US_ASCII));
        }
    }
}
