package org.rcons.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Map;
import org.rcons.cli.attach.Ending;
import org.rcons.cli.config.ConfigException;
import org.rcons.cli.options.Arguments;
import org.rcons.cli.options.RconsOptions;
import org.rcons.cli.options.UsageException;
import org.rcons.cli.start.Training;
import org.rcons.cli.start.TrainingServer;
import org.rcons.cli.start.Warm;
import org.rcons.cli.visit.Messages;
import org.rcons.cli.visit.Visit;
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
            return obey(Arguments.parse(arguments));
        } catch (UsageException e) {
            err.println(e.getMessage());
            return ExitStatus.USAGE.code();
        }
    }

    private int obey(Arguments.Wish wish) {
        if (wish instanceof Arguments.Wish.Print print) {
            out.print(print.text());
            out.flush();
            return ExitStatus.OK.code();
        }
        if (wish instanceof Arguments.Wish.Visit visit) {
            return visit(visit.options()).code();
        }
        return wish == Arguments.Wish.Chore.WARM ? Warm.run() : Training.run(this::train);
    }

    private ExitStatus visit(RconsOptions options) {
        try {
            Ending ending = new Visit(options, environment, this).run();
            if (ending.failure() != null) {
                warn(ending.failure().getMessage());
            }
            return ExitStatus.of(ending.cause());
        } catch (ConserverException e) {
            return failed(options, e);
        } catch (ConfigException | RoutesException | TlsSetupException e) {
            warn(e.getMessage());
            return ExitStatus.CONFIGURATION;
        } catch (IllegalArgumentException e) {
            warn(e.getMessage());
            return ExitStatus.USAGE;
        } catch (IOException e) {
            warn(e.getMessage());
            return ExitStatus.INTERNAL;
        }
    }

    /** A second word that is no host may have been meant as something else; xCAT's words for it (XCAT.md 2.1). */
    private ExitStatus failed(RconsOptions options, ConserverException failure) {
        if (failure.endCause() == EndCause.UNKNOWN_HOST && options.place().secondWord()) {
            err.println("Error: cannot recognize parameter or conserver host \""
                    + failure.where().host() + "\". Run \"rcons -h\" for usage.");
            return ExitStatus.USAGE;
        }
        warn(failure.getMessage());
        return ExitStatus.of(failure.endCause());
    }

    private void train(int port, boolean tls) throws IOException {
        String[] plain = {"-n", "-E", "-M", "127.0.0.1", "-p", Integer.toString(port), TrainingServer.CONSOLE};
        String[] secured = {"-n", "-M", "127.0.0.1", "-p", Integer.toString(port), TrainingServer.CONSOLE};
        if (run(tls ? secured : plain) != ExitStatus.OK.code()) {
            throw new IOException("the training visit did not end well");
        }
    }

    @Override
    public void say(String line) {
        warn(line);
    }

    @Override
    public void warn(@org.jspecify.annotations.Nullable String line) {
        err.println("rcons: " + line);
    }
}
