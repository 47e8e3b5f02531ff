package org.rcons.macs.command;

import org.rcons.capture.arguments.CommandLines;
import org.rcons.capture.arguments.Descriptors;
import org.rcons.capture.arguments.Shell;
import org.rcons.cli.ExitStatus;
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
                return ExitStatus.OK.code();
            }
            order = GetmacsOrder.of(said, connection, Descriptors.consoles());
        } catch (IllegalArgumentException e) {
            shell.err().println("Error: " + e.getMessage() + ". Run \"getmacs -h\" for usage.");
            return ExitStatus.USAGE.code();
        }
        return order.hashCode();
    }

    static GetmacsOrder read(int most, String... arguments) {
        GetmacsArguments said = new GetmacsArguments();
        return GetmacsOrder.of(said, CommandLines.of(said).parse(arguments), most);
    }
}
