package org.rcons.capture.arguments;

import org.rcons.cli.options.Connection;
import org.rcons.cli.options.ConnectionArguments;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;

/**
 * A command of picocli's with the options for the way to a console.
 *
 * @param line the command
 * @param connection those options
 */
public record CommandLines(CommandLine line, ConnectionArguments connection) {

    /** For a command that picocli fills. */
    public static CommandLines of(Object command) {
        CommandLine line = new CommandLine(command)
                .setExpandAtFiles(false)
                .setInterpolateVariables(true)
                .setOverwrittenOptionsAllowed(true);
        ConnectionArguments connection = new ConnectionArguments();
        connection.addTo(line.getCommandSpec());
        return new CommandLines(line, connection);
    }

    /**
     * Fills the command.
     *
     * @return what was said of the way
     * @throws IllegalArgumentException if the arguments have no meaning; the message is a sentence for the user
     */
    public Connection parse(String... arguments) {
        try {
            line.parseArgs(arguments);
        } catch (ParameterException e) {
            throw Refusal.of(e);
        }
        return connection.meaning();
    }

    /** The help screen. */
    public String usage() {
        return line.getUsageMessage(Ansi.OFF);
    }
}
