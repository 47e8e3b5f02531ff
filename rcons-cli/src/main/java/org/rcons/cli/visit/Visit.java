package org.rcons.cli.visit;

import java.io.IOException;
import java.util.Map;
import org.rcons.cli.attach.Ending;
import org.rcons.cli.attach.Seat;
import org.rcons.cli.attach.Session;
import org.rcons.cli.attach.SessionOptions;
import org.rcons.cli.config.ConfigFiles;
import org.rcons.cli.config.ConsoleConfig;
import org.rcons.cli.options.RconsOptions;
import org.rcons.cli.terminal.Screen;
import org.rcons.cli.terminal.Tty;
import org.rcons.protocol.client.ClientOptions;
import org.rcons.protocol.client.ConserverClient;
import org.rcons.protocol.message.ConsoleName;
import org.rcons.protocol.message.EscapePair;
import org.rcons.protocol.message.UserName;
import org.rcons.protocol.route.ConserverHost;
import org.rcons.protocol.session.AttachPlan;
import org.rcons.protocol.tls.Tls;

/** One run of rcons: finds the conserver host, opens the console, and seats the user at it. */
public final class Visit {
    private final RconsOptions options;
    private final Map<String, String> environment;
    private final Messages messages;

    /**
     * A visit; nothing has happened yet.
     *
     * @param environment the process' variables
     */
    public Visit(RconsOptions options, Map<String, String> environment, Messages messages) {
        this.options = options;
        this.environment = environment;
        this.messages = messages;
    }

    /**
     * Runs until the session ends.
     *
     * @throws IOException of a kind that tells what failed: the configuration, the routes, the certificates, the
     *     conserver host, or the terminal
     */
    public Ending run() throws IOException {
        ConsoleConfig config = new ConfigFiles(environment)
                .read(
                        options.connection().files().skipSystem(),
                        options.connection().files().userFile());
        for (String warning : config.warnings()) {
            messages.warn(warning);
        }
        ClientOptions clientOptions = new ClientChoice(config, environment, Tls.anonymous()).of(options.connection());
        try (ConserverClient client = new ConserverClient(clientOptions);
                Tty tty = Tty.open()) {
            ConsoleFinder finder = new ConsoleFinder(options, config, environment, client, tty.height());
            return sit(finder, config, clientOptions.user(), tty);
        }
    }

    private Ending sit(ConsoleFinder finder, ConsoleConfig config, UserName user, Tty tty) throws IOException {
        ConsoleName name = options.node();
        ConserverHost host = finder.hostOf(name);
        if (options.verbose()) {
            messages.say(name + " is at " + host);
        }
        EscapePair escape = escape(config);
        Screen screen = Screen.open();
        SessionOptions behaviour = new SessionOptions(
                user,
                options.access().mode() == AttachPlan.Mode.SPY,
                config.stripHigh(),
                options.access().replay(),
                options.connection().waiting().quiet(),
                config.texts());
        Seat seat = new Seat(name, finder.open(host, name, escape), screen, behaviour, escape);
        return new Session(tty, screen, finder, behaviour, seat).run();
    }

    private EscapePair escape(ConsoleConfig config) {
        EscapePair said = options.access().escape() == null
                ? config.escape()
                : options.access().escape();
        return said == null ? EscapePair.DEFAULT : said;
    }
}
