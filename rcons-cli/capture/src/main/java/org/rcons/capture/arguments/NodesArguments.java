package org.rcons.capture.arguments;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.rcons.capture.nodes.Which;
import org.rcons.capture.time.Span;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The arguments of every command over many consoles; picocli fills them. */
public final class NodesArguments {
    @Parameters(arity = "0..1", paramLabel = "NODERANGE", hidden = true)
    @Nullable
    String noderange;

    @Option(
            names = "--inventory",
            paramLabel = "WHERE",
            description = "where nodes are looked up: as in rcons nodes, or none (default: the xCAT database)")
    @Nullable
    String inventory;

    @Option(names = "--skip-unknown", description = "leave nodes out that the inventory does not have")
    boolean skipUnknown;

    @Option(
            names = "--timeout",
            paramLabel = "TIME",
            description = "how long for each node, as 60s, 500ms, 5m, 2h (default: ${DEFAULT-VALUE})")
    String timeout;

    @Option(
            names = "--parallel",
            paramLabel = "N",
            description = "consoles that are open at the same time at most (default: as many as this process may)")
    int parallel;

    @Option(
            names = {"-q", "--quiet"},
            description = "no progress on standard error")
    boolean quiet;

    @Option(
            names = {"-h", "--help"},
            description = "print this help")
    boolean help;

    @Option(
            names = {"-V", "--version"},
            description = "print the version")
    boolean version;

    /**
     * Nothing is said yet.
     *
     * @param timeout for each node, if nothing is said
     */
    public NodesArguments(String timeout) {
        this.timeout = timeout;
    }

    /** Whether the help screen is wanted instead. */
    public boolean help() {
        return help;
    }

    /** Whether the version is wanted instead. */
    public boolean version() {
        return version;
    }

    /** Whether no progress is wanted. */
    public boolean quiet() {
        return quiet;
    }

    /**
     * Which nodes.
     *
     * @throws IllegalArgumentException if none are named
     */
    public Which which() {
        if (noderange == null || noderange.isBlank()) {
            throw new IllegalArgumentException("which nodes? Name a noderange, or - for names on standard input");
        }
        return new Which(noderange, inventory, skipUnknown);
    }

    /**
     * How long for each node.
     *
     * @throws IllegalArgumentException if that is no span of time
     */
    public Duration timeout() {
        return span("--timeout", timeout);
    }

    /**
     * How many at the same time.
     *
     * @param most what this process is able to
     * @throws IllegalArgumentException if it is less than one
     */
    public int parallel(int most) {
        if (parallel < 0) {
            throw new IllegalArgumentException("--parallel: at least 1");
        }
        return parallel == 0 ? most : Math.min(parallel, most);
    }

    /**
     * A span of time.
     *
     * @throws IllegalArgumentException if it is none; the message names the option
     */
    public static Duration span(String option, String text) {
        try {
            return Span.parse(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(option + ": " + e.getMessage(), e);
        }
    }
}
