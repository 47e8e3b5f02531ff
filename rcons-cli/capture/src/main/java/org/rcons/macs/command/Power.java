package org.rcons.macs.command;

import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.rcons.protocol.message.ConsoleName;

/** The site's own command that switches nodes; what it prints goes to standard error. */
final class Power {
    private static final int MOST_SECONDS = 600;

    private final String command;
    private final String nodes;

    /**
     * For some nodes.
     *
     * @param command for a shell; the nodes, with commas between them, and the action are its last two words
     */
    Power(String command, List<ConsoleName> nodes) {
        this.command = command;
        this.nodes = String.join(",", nodes.stream().map(ConsoleName::text).toList());
    }

    /**
     * Switches and waits for the end of it, ten minutes at most.
     *
     * @throws IOException if it does not end well
     */
    void run(String action) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder("/bin/sh", "-c", command + " \"$1\" \"$2\" >&2", "sh", nodes, action);
        builder.redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
        Process process = builder.start();
        try {
            if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
                process.destroy();
                throw failed(action, "did not end within " + MOST_SECONDS + " s");
            }
        } catch (InterruptedException e) {
            process.destroy();
            throw failed(action, "was interrupted");
        }
        if (process.exitValue() != 0) {
            throw failed(action, "ended with status " + process.exitValue());
        }
    }

    private IOException failed(String action, String how) {
        return new IOException("the power command '" + command + "' with " + action + " " + how);
    }
}
