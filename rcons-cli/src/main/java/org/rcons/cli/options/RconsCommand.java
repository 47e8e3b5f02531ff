package org.rcons.cli.options;

import java.util.Map;

/** The command line of rcons. */
public final class RconsCommand {
    /** The command that is no node's name if it is the first word. */
    private static final String NODES = "nodes";

    private RconsCommand() {}

    /**
     * Reads the arguments.
     *
     * @param environment the process' variables, for xCAT's exported {@code FORCE}
     */
    public static Invocation read(String[] args, Map<String, String> environment) {
        if (args.length > 0 && args[0].equals(NODES)) {
            return NodesCommand.read(args);
        }
        RconsOptions options = CommonCall.scan(args, environment);
        return options == null ? FullCommand.read(args, environment) : options;
    }

    /** The help screen of {@code rcons nodes}, 80 columns wide. */
    public static String nodesUsage() {
        return NodesCommand.usage();
    }

    /** The help screen, 80 columns wide. */
    public static String usage() {
        return FullCommand.usage();
    }
}
