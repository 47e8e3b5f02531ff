package org.rcons.cli.visit;

import java.util.Map;
import org.rcons.cli.attach.Consoles;
import org.rcons.cli.config.ConsoleConfig;
import org.rcons.cli.inventory.LiveLookup;
import org.rcons.cli.options.RconsOptions;
import org.rcons.protocol.client.ConserverClient;
import org.rcons.protocol.client.ConsoleConnection;
import org.rcons.protocol.message.ConsoleName;
import org.rcons.protocol.message.EscapePair;
import org.rcons.protocol.route.ConserverHost;
import org.rcons.protocol.route.HostRules;
import org.rcons.protocol.route.RoutesException;
import org.rcons.protocol.session.AttachPlan;
import org.rcons.protocol.session.ConserverException;

/** Opens each console at the conserver host that serves it. */
final class ConsoleFinder implements Consoles {
    private final RconsOptions options;
    private final ConsoleConfig config;
    private final HostRules rules;
    private final ConserverClient client;
    private final int screenLines;

    ConsoleFinder(
            RconsOptions options,
            ConsoleConfig config,
            Map<String, String> environment,
            ConserverClient client,
            int screenLines) {
        this.options = options;
        this.config = config;
        this.rules = rules(options, config, environment);
        this.client = client;
        this.screenLines = screenLines;
    }

    private static HostRules rules(RconsOptions options, ConsoleConfig config, Map<String, String> environment) {
        ConserverHost.Wishes wishes = new ConserverHost.Wishes(
                options.connection().where().host(),
                config.master(),
                options.connection().where().port(),
                config.port());
        return HostRules.forOne(wishes, environment, new LiveLookup(environment));
    }

    ConserverHost hostOf(ConsoleName name) throws RoutesException {
        return rules.of(name);
    }

    @Override
    public ConsoleConnection open(ConsoleName name, EscapePair escape) throws ConserverException, RoutesException {
        return open(hostOf(name), name, escape);
    }

    ConsoleConnection open(ConserverHost host, ConsoleName name, EscapePair escape) throws ConserverException {
        return client.attach(host.where(), name, plan(escape));
    }

    private AttachPlan plan(EscapePair escape) {
        AttachPlan.Questions questions =
                options.access().mustBeUp() ? AttachPlan.Questions.MUST_BE_UP : AttachPlan.Questions.STATE_AND_MOTD;
        return new AttachPlan(
                options.access().mode(), escape, questions, lines(config.replay()), lines(config.playback()));
    }

    /** The plan's 0 is the server's own number, the configuration's 0 is the height of the screen. */
    private int lines(int configured) {
        if (configured == ConsoleConfig.NOT_SET) {
            return 0;
        }
        return configured == 0 ? screenLines : configured;
    }
}
