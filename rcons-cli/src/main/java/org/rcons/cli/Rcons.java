package org.rcons.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Map;
import org.rcons.cli.attach.Ending;
import org.rcons.cli.config.ConfigException;
import org.rcons.cli.options.Connection;
import org.rcons.cli.options.Invocation;
import org.rcons.cli.options.NodesOptions;
import org.rcons.cli.options.RconsCommand;
import org.rcons.cli.options.RconsOptions;
import org.rcons.cli.options.RconsVersion;
import org.rcons.cli.start.Training;
import org.rcons.cli.start.TrainingServer;
import org.rcons.cli.visit.Messages;
import org.rcons.cli.visit.Visit;
import org.rcons.protocol.route.ConserverHost.Named;
import org.rcons.protocol.route.RoutesException;
import org.rcons.protocol.session.ConserverException;
import org.rcons.protocol.session.EndCause;
import org.rcons.protocol.tls.TlsSetupException;

/** The command {@code rcons}. */
public final class Rcons implements Messages {
    private final Map<String, String> environment;
    private final PrintStream out;
    private final PrintStream err;

    Rcons(Map<String, String> environment, PrintStream out, PrintStream err) {
        this.environment = environment;
        this.out = out;
        this.err = err;
    }

    /** Runs and ends the process with a status of {@link ExitStatus}. */
    public static void main(String[] arguments) {
        System.exit(new Rcons(System.getenv(), System.out, System.err).run(arguments));
    }

    int run(String[] arguments) {
        try {
            return obey(RconsCommand.read(arguments, environment));
        } catch (RuntimeException e) {
            warn("internal error: " + e + " (please report this with the output of rcons -V)");
            return ExitStatus.INTERNAL.code();
        }
    }

    private int obey(Invocation invocation) {
        if (invocation instanceof RconsOptions options) {
            return visit(options).code();
        }
        if (invocation instanceof Invocation.Refused refused) {
            err.println(refused.message());
            return ExitStatus.USAGE.code();
        }
        if (invocation instanceof NodesOptions nodes) {
            return new NodesPrinter(environment, this).run(nodes).code();
        }
        return invocation instanceof Invocation.Errand errand ? run(errand) : ExitStatus.INTERNAL.code();
    }

    private int run(Invocation.Errand errand) {
        return switch (errand) {
            case HELP -> print(RconsCommand.usage());
            case HELP_NODES -> print(RconsCommand.nodesUsage());
            case VERSION -> print(RconsVersion.text());
            case WARM -> refuse("only the launcher makes archives: run bin/rcons --warm, without anything else");
            case TRAIN -> Training.run(this::train);
        };
    }

    private int refuse(String why) {
        warn(why);
        return ExitStatus.USAGE.code();
    }

    private int print(String text) {
        out.print(text);
        out.flush();
        return ExitStatus.OK.code();
    }

    private ExitStatus visit(RconsOptions options) {
        try {
            Ending ending = new Visit(options, environment, this).run();
            if (ending.failure() != null) {
                warn(ending.failure().toLine());
            }
            return ExitStatus.of(ending.cause());
        } catch (ConserverException e) {
            return failed(options, e);
        } catch (ConfigException | RoutesException | TlsSetupException e) {
            warn(String.valueOf(e.getMessage()));
            return ExitStatus.CONFIGURATION;
        } catch (IllegalArgumentException e) {
            warn(String.valueOf(e.getMessage()));
            return ExitStatus.USAGE;
        } catch (IOException e) {
            warn(String.valueOf(e.getMessage()));
            return ExitStatus.INTERNAL;
        }
    }

    /** A second word that is no host may have been meant as something else; xCAT's words for it (XCAT.md 2.1). */
    private ExitStatus failed(RconsOptions options, ConserverException failure) {
        Named host = options.connection().where().host();
        if (failure.endCause() == EndCause.UNKNOWN_HOST
                && host != null
                && host.from().equals(Connection.Where.SECOND_WORD)) {
            err.println("Error: cannot recognize parameter or conserver host \""
                    + failure.where().host() + "\". Run \"rcons -h\" for usage.");
            return ExitStatus.USAGE;
        }
        warn(failure.toLine());
        return ExitStatus.of(failure.endCause());
    }

    private void train(int port, boolean tls) throws IOException {
        String where = Integer.toString(port);
        String[] plain = {"-n", "-C", "/dev/null", "-E", "-M", "127.0.0.1", "-p", where, TrainingServer.CONSOLE};
        String[] secured = {"-n", "-C", "/dev/null", "-M", "127.0.0.1", "-p", where, TrainingServer.CONSOLE};
        if (run(tls ? secured : plain) != ExitStatus.OK.code()) {
            throw new IOException("the training visit did not end well");
        }
    }

    @Override
    public void say(String line) {
        warn(line);
    }

    @Override
    public void warn(String line) {
        err.println("rcons: " + line);
    }
}
