package org.rcons.cli.options;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code rcons nodes}, as picocli fills it. */
@Command(
        name = "rcons nodes",
        header = "rcons nodes - lists nodes, their conserver hosts and kinds of console",
        customSynopsis = "rcons nodes [NODERANGE] [--inventory WHERE] [--output table|json]",
        synopsisHeading = "%nUsage: ",
        optionListHeading = "%nOptions:%n",
        sortOptions = false,
        usageHelpWidth = 80,
        footerHeading = "%n",
        footer = {
            "NODERANGE is xCAT's, such as rack1,-n03 or n[01-20]; without it: all nodes.",
            "RULE says what decided on the conserver host, as for a visit: routes,",
            "inventory, user ($CONSERVER), xcathost, configuration or last-resort.",
            "A console that is named nodes is reached with: rcons -- nodes"
        })
final class NodesCommand {
    @Parameters(arity = "0..1", paramLabel = "NODERANGE", hidden = true)
    @Nullable
    String noderange;

    @Option(
            names = "--inventory",
            paramLabel = "WHERE",
            description = "xCAT's cfgloc form, a folder of tables or CSVs, a file of lsdef -z (- for standard input),"
                    + " or a YAML file (default: the xCAT database)")
    @Nullable
    String inventory;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORM",
            description = "table or json (default: table)")
    String output = "table";

    @Option(
            names = {"-h", "--help"},
            description = "print this help")
    boolean help;

    static Invocation read(String[] args) {
        NodesCommand given = new NodesCommand();
        try {
            createCommandLine(given)
                    .parseArgs(List.of(args).subList(1, args.length).toArray(new String[0]));
            return given.help ? Invocation.Errand.HELP_NODES : given.meaning();
        } catch (ParameterException e) {
            return refused(String.valueOf(e.getMessage()));
        } catch (IllegalArgumentException e) {
            return refused("--output is table or json, not '" + given.output + "'");
        }
    }

    static String usage() {
        return createCommandLine(new NodesCommand()).getUsageMessage(Ansi.OFF);
    }

    private static CommandLine createCommandLine(NodesCommand given) {
        return new CommandLine(given)
                .setExpandAtFiles(false)
                .setInterpolateVariables(false)
                .setOverwrittenOptionsAllowed(true);
    }

    private NodesOptions meaning() {
        return new NodesOptions(noderange, inventory, NodesOptions.Format.valueOf(output.toUpperCase(Locale.ROOT)));
    }

    private static Invocation refused(String complaint) {
        return new Invocation.Refused("Error: " + UsageException.printable(complaint)
                + ". Run \"rcons nodes -h\" for usage; a console named nodes: rcons -- nodes");
    }
}
