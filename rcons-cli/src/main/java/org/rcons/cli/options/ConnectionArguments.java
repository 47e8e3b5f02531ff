package org.rcons.cli.options;

import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;

/** The options that say the way to a console, alike in every command that opens any. */
public final class ConnectionArguments {
    private static final Set<Option> OFFERED = Set.of(
            Option.MASTER,
            Option.PORT,
            Option.USER,
            Option.NO_TLS,
            Option.ALLOW_PLAIN_TEXT,
            Option.CREDENTIALS,
            Option.CA,
            Option.VERIFY_HOST_NAME,
            Option.CONFIG,
            Option.NO_SYSTEM_CONFIG,
            Option.CONNECT_TIMEOUT);

    private final Given given = new Given();

    /** Nothing is said yet. */
    public ConnectionArguments() {}

    /**
     * Offers the options, in the order of the table, with a letter or without.
     *
     * @param spec the command's, whose parsing fills this; an option whose letter it has already is offered by its long
     *     name
     */
    public void addTo(CommandSpec spec) {
        for (Option option : Option.values()) {
            if (OFFERED.contains(option)) {
                boolean taken = spec.optionsMap().containsKey("-" + option.letter);
                spec.addOption(FullCommand.spec(option, given, !taken));
            }
        }
    }

    /**
     * What was said.
     *
     * @throws IllegalArgumentException if it has no meaning; the message is a sentence for the user
     */
    public Connection meaning() {
        try {
            return given.connection();
        } catch (UsageException e) {
            throw new IllegalArgumentException(e.complaint(), e);
        }
    }
}
