package org.rcons.capture.command;

import org.rcons.capture.arguments.CommandLines;
import org.rcons.capture.arguments.Descriptors;
import org.rcons.capture.arguments.Shell;
import org.rcons.cli.ExitStatus;
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
                return ExitStatus.OK.code();
            }
            order = CaptureOrder.of(said, connection, Descriptors.consoles());
        } catch (IllegalArgumentException e) {
            shell.err().println("Error: " + e.getMessage() + ". Run \"rcons capture -h\" for usage.");
            return ExitStatus.USAGE.code();
        }
        return order.hashCode();
    }

    static CaptureOrder read(int most, String... arguments) {
        CaptureArguments said = new CaptureArguments();
        return CaptureOrder.of(said, CommandLines.of(said).parse(arguments), most);
    }
}
