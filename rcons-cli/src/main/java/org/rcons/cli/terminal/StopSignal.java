package org.rcons.cli.terminal;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;

/**
 * Stops this process. Java cannot raise a signal that it does not handle, so a shell sends it; the shell outlives the
 * signal by a moment, because the process must be stopped before it can notice that its child has ended and go on
 * (it would make raw a terminal that its user is already typing at).
 */
final class StopSignal {
    private StopSignal() {}

    /** Returns when the process has been continued. */
    static void raise() throws TerminalException {
        String self = Long.toString(ProcessHandle.current().pid());
        ProcessBuilder shell = new ProcessBuilder("/bin/sh", "-c", "kill -TSTP \"$0\"; sleep 0.1", self);
        shell.redirectInput(Redirect.from(new File("/dev/null")));
        shell.redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD);
        try {
            shell.start().waitFor();
        } catch (IOException e) {
            throw new TerminalException("cannot suspend: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
