package org.rcons.cli.nodes;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rcons.protocol.message.HostPort;
import org.rcons.protocol.route.ConserverHost;

/**
 * What is said of one node.
 *
 * @param node its name
 * @param host which conserver host serves it; null if that cannot be said
 * @param kind how its line is reached; null if it has no console
 */
record NodeRow(
        String node, @Nullable ConserverHost host, @Nullable String kind) {

    /** The host as a user writes it: with its port only where it is not conserver's own. */
    static String written(HostPort where) {
        return where.port() == ConserverHost.DEFAULT_PORT && where.host().indexOf(':') < 0
                ? where.host()
                : where.toString();
    }

    /** A word for the rule. */
    static String word(ConserverHost.Rule rule) {
        return rule.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
