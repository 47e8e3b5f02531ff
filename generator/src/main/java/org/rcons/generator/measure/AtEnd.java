package org.rcons.generator.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicBoolean;

/** Something that has to be done once: when it is closed, or when this program is ended before. */
final class AtEnd implements AutoCloseable {
    private final Action action;
    private final AtomicBoolean done = new AtomicBoolean();
    private final Thread hook = new Thread(this::atShutdown, "end of a trial");

    /** What is to be done. */
    interface Action {
        void run() throws IOException;
    }

    AtEnd(Action action) {
        this.action = action;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    @Override
    public void close() throws IOException {
        if (done.compareAndSet(false, true)) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException theProgramEnds) {
                // The hook finds that it is done.
            }
            action.run();
        }
    }

    private void atShutdown() {
        if (done.compareAndSet(false, true)) {
            try {
                action.run();
            } catch (IOException e) {
                throw new UncheckedIOException("the trial is not cleaned up", e);
            }
        }
    }
}
