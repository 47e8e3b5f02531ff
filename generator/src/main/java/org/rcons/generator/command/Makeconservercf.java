package org.rcons.generator.command;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.rcons.protocol.ProjectVersion;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;

/** The command {@code makeconservercf}. */
public final class Makeconservercf {
    private static final int INTERRUPTED = 130;

    private final Map<String, String> environment;
    private final Screen screen;

    Makeconservercf(Map<String, String> environment, Screen screen) {
        this.environment = environment;
        this.screen = screen;
    }

    /** Runs and ends the process with a status of {@link ExitStatus}. */
    public static void main(String[] arguments) {
        System.exit(new Makeconservercf(System.getenv(), screen(System.out, System.err)).run(arguments));
    }

    static Screen screen(PrintStream out, PrintStream err) {
        return new Screen(new PrintStream(out, false, StandardCharsets.ISO_8859_1), err);
    }

    static CommandLine createCommandLine(CommandOptions options) {
        return new CommandLine(options)
                .setExpandAtFiles(false)
                .setInterpolateVariables(false)
                .setUsageHelpAutoWidth(false)
                .setOverwrittenOptionsAllowed(true);
    }

    int run(String... arguments) {
        try {
            CommandOptions options = new CommandOptions();
            CommandLine command = createCommandLine(options);
            command.parseArgs(arguments);
            if (options.xcat.debug) {
                screen.traceFailures();
            }
            return obey(options, command);
        } catch (ParameterException e) {
            screen.warn(String.valueOf(e.getMessage()).replace('\n', ' ') + " (makeconservercf -h shows the options)");
            return ExitStatus.USAGE.code();
        } catch (UsageException e) {
            screen.refusal(String.valueOf(e.getMessage()));
            return ExitStatus.USAGE.code();
        } catch (FailedException e) {
            screen.warn(String.valueOf(e.getMessage()), e);
            return e.status().code();
        } catch (UncheckedIOException e) {
            Throwable cause = e.getCause();
            screen.warn(String.valueOf(cause == null ? e.getMessage() : cause.getMessage()), e);
            return ExitStatus.NO_INPUT.code();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return INTERRUPTED;
        } catch (RuntimeException e) {
            screen.warn("internal error: " + e + " (please report this with the output of makeconservercf -v)", e);
            return ExitStatus.INTERNAL.code();
        } finally {
            screen.flush();
        }
    }

    private int obey(CommandOptions options, CommandLine command)
            throws UsageException, FailedException, InterruptedException {
        if (options.others.help) {
            screen.text(command.getUsageMessage(Ansi.OFF));
        } else if (options.others.version) {
            screen.result("makeconservercf " + ProjectVersion.NUMBER);
        } else if (options.others.warm) {
            throw new UsageException("--warm is for the launcher: run bin/makeconservercf --warm.");
        } else if (options.others.train) {
            return new Training(this::run, screen.err()).run();
        } else {
            return obey(new OrderReader(options).read()).code();
        }
        return ExitStatus.OK.code();
    }

    private ExitStatus obey(Order order) throws FailedException, InterruptedException {
        return order.delivery().way() == Order.Way.MEASURE
                ? Check.run(screen)
                : new Generation(order, environment, screen).run();
    }
}
