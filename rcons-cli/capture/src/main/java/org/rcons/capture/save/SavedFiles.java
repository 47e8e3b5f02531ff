package org.rcons.capture.save;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** The files of a run, and which of them are not complete. The spool's thread writes; anybody may ask. */
final class SavedFiles {
    /** How many files that cannot be written are named; a full disk stops thousands. */
    static final int NAMED = 10;

    private static final int OPEN = 256;

    private final OpenFiles open = new OpenFiles(OPEN, this::giveUp);
    private final Set<Path> givenUp = new HashSet<>();
    private final Set<Path> incomplete = ConcurrentHashMap.newKeySet();
    private final Consumer<String> say;

    SavedFiles(Consumer<String> say) {
        this.say = say;
    }

    /** Its node's turn has come. For any thread. */
    void expect(Path file) {
        incomplete.add(file);
    }

    void create(Path file) {
        try {
            open.create(file);
        } catch (IOException e) {
            giveUp(file, e);
        }
    }

    void append(Path file, byte[] bytes) {
        if (givenUp.contains(file)) {
            return;
        }
        try {
            open.append(file, bytes);
        } catch (IOException e) {
            giveUp(file, e);
        }
    }

    void complete(Path file) {
        try {
            open.close(file);
            if (!givenUp.contains(file)) {
                incomplete.remove(file);
            }
        } catch (IOException e) {
            giveUp(file, e);
        }
    }

    /** All is over. */
    void closeAll() {
        for (Path file : open.files()) {
            closeQuietly(file);
        }
    }

    /** How many were begun and do not hold all that they should. */
    int incomplete() {
        return incomplete.size();
    }

    private void giveUp(Path file, IOException e) {
        if (!givenUp.add(file)) {
            return;
        }
        if (givenUp.size() <= NAMED) {
            say.accept("cannot write " + file + ": " + Reason.of(file, e) + "; it stays incomplete");
        } else if (givenUp.size() == NAMED + 1) {
            say.accept("more files cannot be written; they are not named");
        }
        closeQuietly(file);
    }

    /** Of a file that counts as incomplete anyhow. */
    private void closeQuietly(Path file) {
        try {
            open.close(file);
        } catch (IOException e) {
            givenUp.add(file);
        }
    }
}
