package org.rcons.capture.nodes;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.rcons.cli.config.ConfigFiles;
import org.rcons.cli.config.ConsoleConfig;
import org.rcons.cli.options.Connection;
import org.rcons.cli.visit.ClientChoice;
import org.rcons.protocol.client.ClientOptions;
import org.rcons.protocol.tls.Tls;

/**
 * What has to be known before the first console is opened.
 *
 * @param environment the process' variables
 * @param list the standard input
 * @param notes takes what the user should know, one line each
 */
public record Preparation(Map<String, String> environment, InputStream list, Consumer<String> notes) {

    /**
     * All of it.
     *
     * @param targets the consoles, in the order of the user's names
     * @param client how to get in
     */
    public record Ready(List<Target> targets, ClientOptions client) {}

    /**
     * Reads the configuration, finds the consoles and their hosts, and sets up the encryption.
     *
     * @throws IOException of a kind that tells what cannot be read
     * @throws IllegalArgumentException if what the user said has no meaning
     */
    public Ready make(Which which, Connection connection) throws IOException {
        ConsoleConfig config = new ConfigFiles(environment)
                .read(connection.files().skipSystem(), connection.files().userFile());
        config.warnings().forEach(notes);
        List<Target> targets = new Targets(environment, config, notes).find(which, connection.where(), list);
        return new Ready(targets, new ClientChoice(config, environment, Tls.anonymousToMany()).of(connection));
    }
}
