package org.rcons.cli.options;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rcons.cli.config.PortName;
import org.rcons.protocol.message.ConsoleName;
import org.rcons.protocol.message.EscapePair;
import org.rcons.protocol.message.UserName;
import org.rcons.protocol.route.ConserverHost.Named;
import org.rcons.protocol.route.WrittenHost;
import org.rcons.protocol.session.AttachPlan.Mode;
import org.rcons.protocol.session.SignOn.Encryption;

/** Options and words in the order in which they were given, and what they mean together. */
@SuppressWarnings("EnumOrdinal") // an EnumMap would be loaded at every start
final class Given {
    private final Map<Option, String> options = new EnumMap<>(Option.class);
    private final List<String> words = new ArrayList<>(2);
    private @Nullable Mode mode;

    /** One option; the last value of a repeated one counts. */
    void take(Option option, String value) {
        options.put(option, value);
        mode = switch (option) {
            case ATTACH, ATTACH_REPLAY -> Mode.ATTACH;
            case FORCE, FORCE_REPLAY -> Mode.FORCE;
            case SPY, SPY_REPLAY -> Mode.SPY;
            default -> mode;
        };
    }

    /** A word that is no option and no option's value. */
    void word(String word) {
        words.add(word);
    }

    /**
     * The meaning.
     *
     * @param environment the process' variables: xCAT's {@code FORCE} counts where no option says how to attach
     * @throws UsageException if there is none
     */
    Invocation meaning(Map<String, String> environment) throws UsageException {
        Invocation.Errand errand = errand();
        if (errand != null) {
            return errand;
        }
        if (words.isEmpty()) {
            throw UsageException.withUsage("which node?");
        }
        if (words.size() > 2) {
            throw UsageException.notRecognized(words.get(2));
        }
        return new RconsOptions(node(), access(environment), connection(), has(Option.VERBOSE));
    }

    /** The meaning of the options for the way to a console. */
    Connection connection() throws UsageException {
        return new Connection(
                new Connection.Where(host(), port()),
                user(),
                protection(),
                new Connection.Files(file(Option.CONFIG), has(Option.NO_SYSTEM_CONFIG)),
                waiting());
    }

    private Invocation.@Nullable Errand errand() {
        if (has(Option.HELP)) {
            return Invocation.Errand.HELP;
        }
        if (has(Option.VERSION) || (has(Option.VERBOSE) && words.isEmpty())) {
            return Invocation.Errand.VERSION;
        }
        if (has(Option.WARM)) {
            return Invocation.Errand.WARM;
        }
        return has(Option.TRAIN) ? Invocation.Errand.TRAIN : null;
    }

    private ConsoleName node() throws UsageException {
        try {
            return new ConsoleName(words.get(0));
        } catch (IllegalArgumentException e) {
            throw UsageException.badValue("node", e);
        }
    }

    private RconsOptions.Access access(Map<String, String> environment) throws UsageException {
        boolean force = has(Option.FORCE) || has(Option.FORCE_REPLAY);
        boolean spy = has(Option.SPY) || has(Option.SPY_REPLAY);
        if (force && spy) {
            throw UsageException.plain("cannot use option -s and -f together.");
        }
        boolean replay = has(Option.ATTACH_REPLAY) || has(Option.FORCE_REPLAY) || has(Option.SPY_REPLAY);
        return new RconsOptions.Access(
                mode == null ? modeOf(environment.get("FORCE")) : mode, replay, has(Option.FAIL_IF_DOWN), escape());
    }

    private static Mode modeOf(@Nullable String force) {
        if ("-f".equals(force)) {
            return Mode.FORCE;
        }
        return "-s".equals(force) ? Mode.SPY : Mode.ATTACH;
    }

    private @Nullable EscapePair escape() throws UsageException {
        String text = value(Option.ESCAPE);
        try {
            return text == null ? null : EscapePair.parse(text);
        } catch (IllegalArgumentException e) {
            throw UsageException.badValue("-e", e);
        }
    }

    private @Nullable Named host() throws UsageException {
        String master = value(Option.MASTER);
        String second = words.size() == 2 ? words.get(1) : null;
        if (master != null && second != null) {
            throw UsageException.withUsage("two conserver hosts, -M " + UsageException.printable(master) + " and "
                    + UsageException.printable(second) + ": name one of them.");
        }
        String text = master == null ? second : master;
        try {
            return text == null
                    ? null
                    : new Named(WrittenHost.parse(text), master == null ? Connection.Where.SECOND_WORD : "-M");
        } catch (IllegalArgumentException e) {
            throw UsageException.badValue(
                    "cannot recognize parameter or conserver host \"" + UsageException.printable(text) + "\"", e);
        }
    }

    private int port() throws UsageException {
        String text = value(Option.PORT);
        try {
            return text == null ? 0 : PortName.parse(text);
        } catch (IllegalArgumentException e) {
            throw UsageException.badValue("-p", e);
        }
    }

    private @Nullable UserName user() throws UsageException {
        String text = value(Option.USER);
        try {
            return text == null ? null : new UserName(text);
        } catch (IllegalArgumentException e) {
            throw UsageException.badValue("-l", e);
        }
    }

    private Connection.Protection protection() throws UsageException {
        Encryption wanted = has(Option.ALLOW_PLAIN_TEXT) ? Encryption.WANTED : null;
        return new Connection.Protection(
                has(Option.NO_TLS) ? Encryption.OFF : wanted,
                file(Option.CREDENTIALS),
                file(Option.CA),
                has(Option.VERIFY_HOST_NAME));
    }

    private Connection.Waiting waiting() throws UsageException {
        Duration quiet = seconds(Option.QUIET_TIME, 0);
        return new Connection.Waiting(
                seconds(Option.CONNECT_TIMEOUT, 1),
                seconds(Option.TIMEOUT, 1),
                quiet == null ? Connection.Waiting.DEFAULT_QUIET : quiet);
    }

    private @Nullable Duration seconds(Option option, long leastMillis) throws UsageException {
        String text = value(option);
        try {
            return text == null ? null : Seconds.parse(text, leastMillis);
        } catch (IllegalArgumentException e) {
            throw UsageException.badValue(option.shown(), e);
        }
    }

    private @Nullable String file(Option option) throws UsageException {
        String text = value(option);
        if (text != null && (text.isEmpty() || text.indexOf('\0') >= 0)) {
            throw UsageException.withUsage(option.shown() + " needs the name of a file.");
        }
        return text;
    }

    private boolean has(Option option) {
        return options.containsKey(option);
    }

    private @Nullable String value(Option option) {
        return options.get(option);
    }
}
