package org.rcons.capture;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.util.Arrays;
import org.rcons.capture.arguments.Shell;
import org.rcons.capture.command.CaptureCommand;
import org.rcons.cli.terminal.Columns;
import org.rcons.macs.command.GetmacsCommand;

/** The two programs of this jar; the launcher's first argument says which. */
public final class Program {
    private static final int INTERNAL_ERROR = 70;

    private Program() {}

    /** Runs {@code capture ARGUMENT...} or {@code getmacs ARGUMENT...} and ends the process. */
    public static void main(String[] arguments) {
        Shell shell = new Shell(
                System.getenv(),
                System.in,
                new FileOutputStream(FileDescriptor.out),
                System.err,
                Columns.ofOutput(),
                Columns.ofErrors());
        System.exit(run(shell, arguments));
    }

    static int run(Shell shell, String... arguments) {
        String program = arguments.length == 0 ? "" : arguments[0];
        String[] rest = Arrays.copyOfRange(arguments, Math.min(1, arguments.length), arguments.length);
        if (Arrays.equals(rest, new String[] {"--train"})) {
            return Rehearsal.run(shell);
        }
        return switch (program) {
            case "capture" -> new CaptureCommand(shell).run(rest);
            case "getmacs" -> new GetmacsCommand(shell).run(rest);
            default -> {
                shell.err().println("capture: only the launchers know how to call this: run rcons capture or getmacs");
                yield INTERNAL_ERROR;
            }
        };
    }
}
