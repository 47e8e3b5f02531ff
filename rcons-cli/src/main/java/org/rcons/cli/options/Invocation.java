package org.rcons.cli.options;

/** What a command line asks for. */
public sealed interface Invocation permits RconsOptions, NodesOptions, Invocation.Errand, Invocation.Refused {

    /** Something else than a console. */
    enum Errand implements Invocation {
        /** Print {@link RconsCommand#usage()} on standard output; exit status 0. */
        HELP,
        /** Print {@link RconsCommand#nodesUsage()} on standard output; exit status 0. */
        HELP_NODES,
        /** Print {@link RconsVersion#text()} on standard output; exit status 0. */
        VERSION,
        /** Make the class-data archive, which is not for rcons to do but for its launcher. */
        WARM,
        /** Go through a session of one's own, so that the archive holds what a session needs. */
        TRAIN
    }

    /**
     * The command line is wrong.
     *
     * @param message one line for standard error
     */
    record Refused(String message) implements Invocation {}
}
