package org.rcons.generator.command;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command line as picocli fills it; {@link Order} is what it means. */
@Command(
        name = "makeconservercf",
        header = "makeconservercf - writes the conserver.cf of each conserver host and reloads it",
        customSynopsis = {
            "makeconservercf [-V] [-d] [-c|-l] [-t HOSTS] [OPTION...] [NODERANGE]",
            "       makeconservercf -C | -h | -v | --warm"
        },
        synopsisHeading = "%nUsage: ",
        optionListHeading = "%nOptions:%n",
        sortOptions = false,
        usageHelpWidth = 81,
        footerHeading = "%n",
        footer = {
            "Without NODERANGE: all nodes. Without -c, -l, --output and --apply this",
            "machine's file gets all consoles, those of other hosts as references, and every",
            "other conserver host gets its own. --output and --apply give each its own only.",
            "",
            "Exit status: 0 done; 1 some nodes or hosts failed; 64 usage; 66 no such nodes or",
            "inventory; 73 cannot write; 78 a file that is there does not fit."
        })
final class CommandOptions {
    private static final int DEFAULT_PARALLEL = 8;
    private static final int DEFAULT_SECONDS = 120;

    @Parameters(arity = "0..1", paramLabel = "NODERANGE", hidden = true)
    @Nullable
    String noderange;

    @ArgGroup(validate = false)
    final Xcat xcat = new Xcat();

    @ArgGroup(validate = false, heading = "%nWhat from:%n")
    final Source source = new Source();

    @ArgGroup(validate = false, heading = "%nWhere to:%n")
    final Target target = new Target();

    @ArgGroup(validate = false, heading = "%nTuning:%n")
    final Tune tune = new Tune();

    @ArgGroup(validate = false, heading = "%nOthers:%n")
    final Others others = new Others();

    /** The options that xCAT's command has. */
    static final class Xcat {
        @Option(
                names = {"-c", "--conserver"},
                description = "set up only the nodes' conserver hosts")
        boolean conserverHosts;

        @Option(
                names = {"-l", "--local"},
                description = "set up only this machine")
        boolean local;

        @Option(
                names = {"-d", "--delete"},
                description = "remove the nodes' consoles instead")
        boolean delete;

        @Option(
                names = {"-C", "--cleanup"},
                description = "remove consoles of nodes that are unknown by now")
        boolean cleanup;

        @Option(
                names = {"-t", "--trust"},
                paramLabel = "HOSTS",
                split = ",",
                hideParamSyntax = true,
                description = "more hosts that may connect without a password")
        List<String> trusted = new ArrayList<>();

        @Option(
                names = {"-V", "--verbose"},
                description = "print the files that are written")
        boolean verbose;

        @Option(
                names = {"-D", "--debug"},
                description = "print a stack trace with a failure")
        boolean debug;
    }

    /** What is read. */
    static final class Source {
        @Option(
                names = "--inventory",
                paramLabel = "WHERE",
                description = "xCAT's cfgloc form, a folder of tables or CSVs, a file of lsdef -z (- for standard"
                        + " input), or a YAML file (default: the xCAT database)")
        @Nullable
        String inventory;

        @Option(
                names = "--as",
                paramLabel = "HOST[,ADDRESS...]",
                split = ",",
                hideParamSyntax = true,
                description = "act as if run on that machine")
        List<String> as = new ArrayList<>();

        @Option(
                names = "--balance",
                paramLabel = "HOST[=WEIGHT],...",
                split = ",",
                hideParamSyntax = true,
                description = "spread the nodes that have no conserver host over these")
        List<String> balance = new ArrayList<>();
    }

    /** What is written, and how. */
    static final class Target {
        @Option(names = "--file", paramLabel = "FILE", description = "instead of /etc/conserver.cf")
        String file = "/etc/conserver.cf";

        @Option(names = "--output", paramLabel = "DIR", description = "write the files into DIR/HOST/, and DIR/routes")
        @Nullable
        String output;

        @Option(
                names = "--service",
                paramLabel = "FORM",
                description = "of the options files in DIR: debian, redhat or systemd (default: debian)")
        @Nullable
        String service;

        @Option(names = "--apply", description = "put tuned files onto all hosts, reload and verify")
        boolean apply;

        @Option(names = "--diff", description = "show the changes, and change nothing")
        boolean diff;

        @Option(
                names = {"-n", "--dry-run"},
                description = "show what happens to sessions, and change nothing")
        boolean dryRun;

        @Option(
                names = "--reload",
                paramLabel = "HOW",
                description = "protocol, signal, service, none or auto (default: auto, the first that works)")
        String reload = "auto";

        @Option(names = "--restart", description = "restart conserver where its options change; sessions end")
        boolean restart;

        @Option(names = "--ssh", paramLabel = "PROGRAM", description = "instead of ssh, to reach other hosts")
        String ssh = "ssh";

        @Option(names = "--parallel", paramLabel = "N", description = "hosts at the same time (default: 8)")
        int parallel = DEFAULT_PARALLEL;

        @Option(names = "--timeout", paramLabel = "SECONDS", description = "longest time for a host (default: 120)")
        int seconds = DEFAULT_SECONDS;
    }

    /** How many consoles a group has. */
    static final class Tune {
        @Option(names = "--tune", description = "choose the settings (implied by --output and --apply)")
        boolean tune;

        @Option(names = "--per-child", paramLabel = "auto|N", description = "consoles a group process serves")
        @Nullable
        String perChild;

        @Option(names = "--explain", description = "show what was chosen and why, and change nothing")
        boolean explain;

        @Option(names = "--measure", description = "check the prediction with a conserver of its own here")
        boolean measure;
    }

    /** The rest. */
    static final class Others {
        @Option(
                names = {"-h", "--help"},
                description = "print this help")
        boolean help;

        @Option(
                names = {"-v", "--version"},
                description = "print the version")
        boolean version;

        @Option(names = "--warm", description = "make the class-data archive for a faster start")
        boolean warm;

        @Option(names = "--train", hidden = true)
        boolean train;
    }
}
