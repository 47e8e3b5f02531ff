package org.rcons.capture.command;

import java.io.IOException;
import org.rcons.capture.arguments.CommandLines;
import org.rcons.capture.arguments.Descriptors;
import org.rcons.capture.arguments.RunStatus;
import org.rcons.capture.arguments.Shell;
import org.rcons.capture.report.StandardError;
import org.rcons.capture.save.SaveException;
import org.rcons.cli.options.Connection;
import org.rcons.cli.options.RconsVersion;

/** The command {@code rcons capture}. */
public final class CaptureCommand {
    private final Shell shell;

    /** A command that has not run yet. */
    public CaptureCommand(Shell shell) {
        this.shell = shell;
    }

    /** Runs; the exit status is documented in the README. */
    public int run(String... arguments) {
        CaptureArguments said = new CaptureArguments();
        CommandLines lines = CommandLines.of(said);
        CaptureOrder order;
        try {
            Connection connection = lines.parse(arguments);
            if (said.nodes.help() || said.nodes.version()) {
                shell.say(said.nodes.help() ? lines.usage() : RconsVersion.text());
                return RunStatus.OK.code();
            }
            order = CaptureOrder.of(said, connection, Descriptors.consoles());
        } catch (IllegalArgumentException e) {
            shell.err().println("Error: " + e.getMessage() + ". Run \"rcons capture -h\" for usage.");
            return RunStatus.USAGE.code();
        }
        return run(order).code();
    }

    private RunStatus run(CaptureOrder order) {
        StandardError err = new StandardError(shell.err(), shell::errorColumns);
        try {
            return new CaptureRun(order, shell, err).run();
        } catch (IOException | SaveException | IllegalArgumentException e) {
            err.say("rcons capture: " + e.getMessage());
            return RunStatus.of(e);
        } catch (RuntimeException e) {
            err.say("rcons capture: internal error: " + e + " (please report this with the output of rcons -V)");
            return RunStatus.INTERNAL;
        }
    }

    static CaptureOrder read(int most, String... arguments) {
        CaptureArguments said = new CaptureArguments();
        return CaptureOrder.of(said, CommandLines.of(said).parse(arguments), most);
    }
}
