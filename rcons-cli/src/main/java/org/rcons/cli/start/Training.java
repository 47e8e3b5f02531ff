package org.rcons.cli.start;

import java.io.IOException;
import org.rcons.cli.terminal.Tty;

/** What {@code rcons --train} does, which is no command for users: {@code rcons --warm} runs it to see which classes load. */
public final class Training {
    private static final int OK = 0;
    private static final int INTERNAL_ERROR = 70;

    private Training() {}

    /**
     * Makes one plain visit and one over anonymous TLS to a server of its own.
     *
     * @return the exit status: 0, or 70 with one line on the standard error
     */
    public static int run(TrainingVisit visit) {
        try (TrainingServer server = TrainingServer.start()) {
            Tty.rehearse();
            visit.run(server.port(), false);
            visit.run(server.port(), true);
            return OK;
        } catch (IOException e) {
            System.err.println("rcons: the training visit failed: " + e.getMessage());
            return INTERNAL_ERROR;
        }
    }
}
