package org.rcons.macs.command;

import org.jspecify.annotations.Nullable;
import org.rcons.capture.arguments.NodesArguments;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code getmacs}, as picocli fills it. */
@Command(
        name = "getmacs",
        header = "getmacs - reads the MAC addresses of many nodes from their consoles",
        customSynopsis = {
            "getmacs NODERANGE [-d] [OPTION...]",
            "       getmacs NODERANGE -D -o [--noping] [-S IP] [-G IP] [-C IP] [OPTION...]"
        },
        synopsisHeading = "%nUsage: ",
        optionListHeading = "%nOptions:%n",
        sortOptions = false,
        usageHelpWidth = 80,
        footerHeading = "%n",
        footer = {
            "Without -D the boot screens are watched: PXE, UEFI, iPXE, U-Boot, SLOF,",
            "Petitboot. Nothing is typed. With -D the nodes are asked at the Open Firmware",
            "prompt. Unless -d is given, the addresses go into the inventory's table mac, or",
            "into a file for xCAT's tabrestore where that cannot be written.",
            "Exit status: 0 an address of every node; 2 not of all; 64 and above: as rcons."
        })
final class GetmacsArguments {
    @Option(names = "-d", description = "display only: nothing is written")
    boolean display;

    @Option(names = "-D", description = "ask the nodes at the Open Firmware prompt")
    boolean discover;

    @Option(names = "-o", description = "with -D: they stand at the prompt already")
    boolean atPrompt;

    @Option(names = "--noping", description = "with -D: do not try which adapter reaches the server")
    boolean noPing;

    @Option(
            names = "-S",
            paramLabel = "IP",
            description = "with -D: the server that is pinged (default: the node's xcatmaster, or site.master)")
    @Nullable
    String server;

    @Option(names = "-G", paramLabel = "IP", description = "with -D: the gateway on the way (default: the server)")
    @Nullable
    String gateway;

    @Option(
            names = "-C",
            paramLabel = "IP",
            description = "with -D and one node: its address (default: that of its name)")
    @Nullable
    String client;

    @Option(
            names = "--power-command",
            paramLabel = "COMMAND",
            description = "runs COMMAND NODES ACTION, such as rpower: boot once the boot screens are watched; with -D"
                    + " without -o: off and of before, off after")
    @Nullable
    String powerCommand;

    @Option(
            names = {"--output"},
            paramLabel = "FORM",
            description = "lines or json (default: lines)")
    String output = "lines";

    @Mixin
    final NodesArguments nodes = new NodesArguments("5m");
}
