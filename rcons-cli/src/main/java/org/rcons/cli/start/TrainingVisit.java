package org.rcons.cli.start;

import java.io.IOException;

/** One ordinary visit of rcons to a console, as the training needs it: the classes it loads go into the archive. */
public interface TrainingVisit {
    /**
     * Attaches to console {@link TrainingServer#CONSOLE} at 127.0.0.1, prints what it says up to
     * {@link TrainingServer#LAST_WORDS}, and leaves with {@code ^Ec.}
     *
     * @param port the port of the master
     * @param tls whether over anonymous TLS, or plain
     */
    void run(int port, boolean tls) throws IOException;
}
