package org.rcons.macs.command;

import java.io.IOException;
import org.rcons.capture.arguments.CommandLines;
import org.rcons.capture.arguments.Descriptors;
import org.rcons.capture.arguments.RunStatus;
import org.rcons.capture.arguments.Shell;
import org.rcons.capture.report.StandardError;
import org.rcons.cli.options.Connection;
import org.rcons.cli.options.RconsVersion;

/** The command {@code getmacs}. */
public final class GetmacsCommand {
    private final Shell shell;

    /** A command that has not run yet. */
    public GetmacsCommand(Shell shell) {
        this.shell = shell;
    }

    /** Runs; the exit status is documented in the README. */
    public int run(String... arguments) {
        GetmacsArguments said = new GetmacsArguments();
        CommandLines lines = CommandLines.of(said);
        GetmacsOrder order;
        try {
            Connection connection = lines.parse(arguments);
            if (said.nodes.help() || said.nodes.version()) {
                shell.say(said.nodes.help() ? lines.usage() : RconsVersion.text());
                return RunStatus.OK.code();
            }
            order = GetmacsOrder.of(said, connection, Descriptors.consoles());
        } catch (IllegalArgumentException e) {
            shell.err().println("Error: " + e.getMessage() + ". Run \"getmacs -h\" for usage.");
            return RunStatus.USAGE.code();
        }
        return run(order).code();
    }

    private RunStatus run(GetmacsOrder order) {
        StandardError err = new StandardError(shell.err(), shell::errorColumns);
        try {
            return new GetmacsRun(order, shell, err).run();
        } catch (IOException | IllegalArgumentException e) {
            err.say("getmacs: " + e.getMessage());
            return RunStatus.of(e);
        } catch (RuntimeException e) {
            err.say("getmacs: internal error: " + e + " (please report this with the output of rcons -V)");
            return RunStatus.INTERNAL;
        }
    }

    static GetmacsOrder read(int most, String... arguments) {
        GetmacsArguments said = new GetmacsArguments();
        return GetmacsOrder.of(said, CommandLines.of(said).parse(arguments), most);
    }
}
