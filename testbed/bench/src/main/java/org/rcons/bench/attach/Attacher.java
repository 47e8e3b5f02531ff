package org.rcons.bench.attach;

import java.io.IOException;

/** A way to open a console. */
interface Attacher extends AutoCloseable {
    /** For the table. */
    String name();

    /**
     * Opens the console and leaves it again.
     *
     * @return nanoseconds until it was connected
     * @throws IOException if it cannot be had
     */
    long attach(String console) throws IOException;

    @Override
    void close();
}
