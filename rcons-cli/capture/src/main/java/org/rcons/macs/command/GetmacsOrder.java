package org.rcons.macs.command;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rcons.capture.arguments.NodesArguments;
import org.rcons.capture.nodes.Which;
import org.rcons.cli.options.Connection;

/**
 * What {@code getmacs} is to do.
 *
 * @param which the nodes
 * @param connection the way to them
 * @param asking how to ask them at the Open Firmware prompt, or null to watch them boot
 * @param powerCommand what switches nodes, or null
 * @param limits of time and number
 * @param output where the addresses go
 */
record GetmacsOrder(
        Which which,
        Connection connection,
        @Nullable Asking asking,
        @Nullable String powerCommand,
        Limits limits,
        Output output) {

    /**
     * How to ask.
     *
     * @param atPrompt whether the nodes stand at the prompt already
     * @param ping whether to try the adapters
     * @param server to be pinged, or null
     * @param gateway on the way, or null
     * @param client the node's address, or null
     */
    record Asking(
            boolean atPrompt,
            boolean ping,
            @Nullable String server,
            @Nullable String gateway,
            @Nullable String client) {}

    /**
     * Limits.
     *
     * @param timeout for each node
     * @param parallel consoles at the same time
     */
    record Limits(Duration timeout, int parallel) {}

    /**
     * Where addresses go.
     *
     * @param json whether they are printed as JSON
     * @param display whether that is all
     * @param quiet whether no progress is shown
     */
    record Output(boolean json, boolean display, boolean quiet) {}

    /**
     * What the arguments mean.
     *
     * @param most consoles that this process can have open
     * @throws IllegalArgumentException if they contradict each other or a value is wrong
     */
    static GetmacsOrder of(GetmacsArguments said, Connection connection, int most) {
        NodesArguments nodes = said.nodes;
        boolean addresses = said.server != null || said.gateway != null || said.client != null;
        refuse(!said.discover && (said.atPrompt || said.noPing || addresses), "-o, --noping, -S, -G and -C need -D");
        refuse(said.noPing && addresses, "--noping and the addresses for the ping exclude each other");
        refuse(
                said.discover && !said.atPrompt && said.powerCommand == null,
                "-D needs nodes at the Open Firmware prompt: say -o if they stand there, or bring them there with"
                        + " --power-command");
        refuse(said.atPrompt && said.powerCommand != null, "with -o nothing is switched: leave --power-command out");
        refuse(said.powerCommand != null && said.powerCommand.isBlank(), "--power-command names no command");
        Asking asking =
                said.discover ? new Asking(said.atPrompt, !said.noPing, said.server, said.gateway, said.client) : null;
        return new GetmacsOrder(
                nodes.which(),
                connection,
                asking,
                said.powerCommand,
                new Limits(nodes.timeout(), nodes.parallel(most)),
                new Output(json(said.output), said.display, nodes.quiet()));
    }

    private static boolean json(String form) {
        return switch (form.toLowerCase(Locale.ROOT)) {
            case "lines" -> false;
            case "json" -> true;
            default -> throw new IllegalArgumentException("--output is lines or json, not '" + form + "'");
        };
    }

    private static void refuse(boolean wrong, String complaint) {
        if (wrong) {
            throw new IllegalArgumentException(complaint);
        }
    }
}
