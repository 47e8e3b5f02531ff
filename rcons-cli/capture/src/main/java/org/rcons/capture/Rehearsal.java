package org.rcons.capture;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.rcons.capture.arguments.Shell;
import org.rcons.capture.command.CaptureCommand;
import org.rcons.cli.start.Training;
import org.rcons.cli.start.TrainingServer;

/**
 * What {@code getmacs --train} does, which is no command for users: {@code --warm} runs it to see which classes load, and
 * from Java 25 on what of them is used most. That is the TLS handshake.
 */
final class Rehearsal {
    private static final int PLAIN = 3;
    private static final int ENCRYPTED = 40;

    private Rehearsal() {}

    /** Captures a console of the training server again and again. */
    static int run(Shell shell) {
        Shell silent = new Shell(
                shell.environment(), InputStream.nullInputStream(), OutputStream.nullOutputStream(), shell.err(), 0, 0);
        return Training.run((port, tls) -> capture(silent, port, tls));
    }

    private static void capture(Shell shell, int port, boolean tls) throws IOException {
        for (int i = 0; i < (tls ? ENCRYPTED : PLAIN); i++) {
            int status = new CaptureCommand(shell)
                    .run(
                            "-n",
                            "-C",
                            "/dev/null",
                            "--inventory",
                            "none",
                            "-M",
                            "127.0.0.1",
                            "-p",
                            Integer.toString(port),
                            tls ? "--allow-plain-text" : "--no-tls",
                            "--until",
                            TrainingServer.LAST_WORDS,
                            "--output",
                            "jsonl",
                            "-q",
                            TrainingServer.CONSOLE);
            if (status != 0) {
                throw new IOException("a capture ended with status " + status);
            }
        }
    }
}
