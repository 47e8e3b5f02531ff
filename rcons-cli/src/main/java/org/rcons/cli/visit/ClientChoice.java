package org.rcons.cli.visit;

import java.time.Duration;
import java.util.Map;
import org.rcons.cli.config.ConsoleConfig;
import org.rcons.cli.options.Connection;
import org.rcons.protocol.client.ClientOptions;
import org.rcons.protocol.session.Deadlines;
import org.rcons.protocol.tls.Tls;
import org.rcons.protocol.tls.TlsSetupException;

/**
 * What the clients of this process bring along: the command line's words, behind them those of the configuration files,
 * behind them the defaults. For passwords and passphrases the person at the terminal is asked.
 *
 * @param config the configuration files
 * @param environment the process' variables
 * @param plain the encryption where nobody wants certificates
 */
public record ClientChoice(ConsoleConfig config, Map<String, String> environment, Tls.Anonymous plain) {

    /**
     * Decides.
     *
     * @throws TlsSetupException if a certificate cannot be used
     */
    public ClientOptions of(Connection said) throws TlsSetupException {
        TerminalSecrets secrets = new TerminalSecrets();
        TlsChoice tls = TlsChoice.of(said.protection(), config.tls(), environment, plain, secrets);
        return new ClientOptions(
                UserChoice.of(said.user(), config, environment),
                tls.context(),
                tls.plainTextAllowed(),
                deadlines(said.waiting()),
                secrets);
    }

    private static Deadlines deadlines(Connection.Waiting waiting) {
        Deadlines usual = Deadlines.DEFAULT;
        Duration connect = waiting.connect();
        Duration reply = waiting.reply();
        return new Deadlines(
                connect == null ? usual.connect() : connect,
                reply == null ? usual.greeting() : reply,
                reply == null ? usual.reply() : reply,
                reply == null ? usual.attach() : reply);
    }
}
