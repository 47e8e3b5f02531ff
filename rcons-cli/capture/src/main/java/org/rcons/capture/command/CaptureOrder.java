package org.rcons.capture.command;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rcons.capture.arguments.NodesArguments;
import org.rcons.capture.nodes.Which;
import org.rcons.capture.report.OutputFormat;
import org.rcons.cli.options.Connection;

/**
 * What {@code rcons capture} is to do.
 *
 * @param which the nodes
 * @param connection the way to them
 * @param wanted what to wait for, and what to type
 * @param limits of time and number
 * @param output where the results go
 */
record CaptureOrder(Which which, Connection connection, Wanted wanted, Limits limits, Output output) {
    private static final Duration USUAL_IDLE = Duration.ofSeconds(5);

    /**
     * What to wait for, and what to type.
     *
     * @param until patterns of which one has to come
     * @param failOn patterns of which none must come
     * @param send what to type first, or null
     * @param script a file of steps, or null
     * @param force whether to take the write access
     */
    record Wanted(
            List<String> until,
            List<String> failOn,
            @Nullable String send,
            @Nullable Path script,
            boolean force) {}

    /**
     * Limits.
     *
     * @param timeout for each node
     * @param idle how long a console may be silent, or null
     * @param replay lines of the log
     * @param parallel consoles at the same time
     */
    record Limits(Duration timeout, @Nullable Duration idle, int replay, int parallel) {}

    /**
     * Where results go.
     *
     * @param format of the standard output
     * @param save a folder for what the consoles show, or null
     * @param cast whether to record there, too
     * @param quiet whether no progress is shown
     */
    record Output(OutputFormat format, @Nullable Path save, boolean cast, boolean quiet) {}

    /**
     * What the arguments mean.
     *
     * @param most consoles that this process can have open
     * @throws IllegalArgumentException if they contradict each other or a value is wrong
     */
    static CaptureOrder of(CaptureArguments said, Connection connection, int most) {
        NodesArguments nodes = said.nodes;
        boolean types = said.send != null || said.script != null;
        refuse(said.send != null && said.script != null, "--send and --script exclude each other");
        refuse(said.force && !types, "-f takes the write access for --send or --script, of which there is none");
        refuse(said.cast && said.save == null, "--cast records into the folder of --save, of which there is none");
        refuse(said.script != null && !said.until.isEmpty(), "with --script, its steps say what is waited for");
        Wanted wanted = new Wanted(said.until, said.failOn, said.send, path("--script", said.script), said.force);
        Limits limits = new Limits(nodes.timeout(), idle(said), said.replay, nodes.parallel(most));
        Output output = new Output(format(said.output), path("--save", said.save), said.cast, nodes.quiet());
        return new CaptureOrder(nodes.which(), connection, wanted, limits, output);
    }

    private static OutputFormat format(String text) {
        try {
            return OutputFormat.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("--output is table, json, jsonl or raw, not '" + text + "'", e);
        }
    }

    private static @Nullable Duration idle(CaptureArguments said) {
        if (said.idle != null) {
            return NodesArguments.span("--idle", said.idle);
        }
        return said.until.isEmpty() && said.script == null ? USUAL_IDLE : null;
    }

    private static @Nullable Path path(String option, @Nullable String text) {
        refuse(text != null && text.isEmpty(), option + " needs a name");
        return text == null ? null : Path.of(text);
    }

    private static void refuse(boolean wrong, String complaint) {
        if (wrong) {
            throw new IllegalArgumentException(complaint);
        }
    }
}
