package org.rcons.capture.command;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rcons.capture.arguments.NodesArguments;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rcons capture}, as picocli fills it. */
@Command(
        name = "rcons capture",
        header = "rcons capture - watches the consoles of many nodes at once",
        customSynopsis = {
            "rcons capture NODERANGE [--until REGEX]... [--fail-on REGEX]... [OPTION...]",
            "       rcons capture NODERANGE --send TEXT | --script FILE [-f] [OPTION...]"
        },
        synopsisHeading = "%nUsage: ",
        optionListHeading = "%nOptions:%n",
        sortOptions = false,
        usageHelpWidth = 80,
        footerHeading = "%n",
        footer = {
            "NODERANGE is xCAT's, such as rack1,-n03 or n[01-20]; - reads names from standard",
            "input. Nothing is ever typed without --send or --script.",
            "REGEX is RE2's; ^ and $ are the ends of lines.",
            "Results go to standard output, progress to standard error.",
            "Exit status: 0 all nodes are as wished; 1 a --fail-on pattern came; 2 some timed",
            "out or were not reached; 64 and above: as rcons.",
            "A console that is named capture is reached with: rcons -- capture"
        })
final class CaptureArguments {
    @Option(
            names = "--until",
            paramLabel = "REGEX",
            description = "a node is done when its console shows this; may be repeated, the first that comes counts")
    List<String> until = new ArrayList<>();

    @Option(
            names = "--fail-on",
            paramLabel = "REGEX",
            description = "a node has failed when its console shows this; may be repeated")
    List<String> failOn = new ArrayList<>();

    @Option(
            names = "--send",
            paramLabel = "TEXT",
            description = "type this first, with \\r \\n \\t \\e \\xHH as in scripts; asks for write access")
    @Nullable
    String send;

    @Option(
            names = "--script",
            paramLabel = "FILE",
            description = "steps for each node: expect REGEX [within 20s], send \"...\", break, save NAME")
    @Nullable
    String script;

    @Option(
            names = {"-f", "--force"},
            description = "take the write access from whoever has it")
    boolean force;

    @Option(
            names = "--idle",
            paramLabel = "TIME",
            description = "a console is done when it was silent so long (default: 5s without --until and --script)")
    @Nullable
    String idle;

    @Option(names = "--replay", paramLabel = "N", description = "show the last N lines of each console's log first")
    int replay;

    @Mixin
    final NodesArguments nodes = new NodesArguments("60s");

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORM",
            description = "table, json, jsonl or raw (default: table)")
    String output = "table";

    @Option(names = "--save", paramLabel = "DIR", description = "write what each console shows to DIR/NODE")
    @Nullable
    String save;

    @Option(names = "--cast", description = "and a recording for asciinema to DIR/NODE.cast")
    boolean cast;
}
