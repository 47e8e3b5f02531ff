package org.rcons.cli.options;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the command lines that ask for a console and are free of mistakes, which is nearly all of them, in a fraction of
 * the time that {@link FullCommand} costs. Whatever it is not sure of it leaves to that class, the reference: both feed
 * {@link Given} from the one table {@link Option}.
 */
final class CommonCall {
    private final String[] args;
    private final Given given = new Given();
    private int next;

    private CommonCall(String[] args) {
        this.args = args;
    }

    /** The options of a session, or null if the reference has to read these arguments. */
    static @Nullable RconsOptions scan(String[] args, Map<String, String> environment) {
        CommonCall call = new CommonCall(args);
        while (call.next < args.length) {
            if (!call.takeArgument(args[call.next++])) {
                return null;
            }
        }
        try {
            return args.length > 0 && call.given.meaning(environment) instanceof RconsOptions options ? options : null;
        } catch (UsageException e) {
            return null;
        }
    }

    private boolean takeArgument(String arg) {
        if (arg.startsWith("--")) {
            return takeLong(arg);
        }
        if (arg.startsWith("-")) {
            return arg.length() > 1 && takeLetters(arg);
        }
        given.word(arg);
        return true;
    }

    private boolean takeLong(String arg) {
        int equals = arg.indexOf('=');
        Option option = Option.of(equals < 0 ? arg.substring(2) : arg.substring(2, equals));
        if (option == null || (option.value == null && equals >= 0)) {
            return false;
        }
        return option.value == null ? takeFlag(option) : takeValue(option, equals < 0 ? "" : arg.substring(equals + 1));
    }

    /** {@code -f}, {@code -fM host}, {@code -Mhost}. */
    private boolean takeLetters(String arg) {
        for (int i = 1; i < arg.length(); i++) {
            Option option = Option.of(arg.charAt(i));
            if (option == null) {
                return false;
            }
            if (option.value != null) {
                String attached = arg.substring(i + 1);
                return !attached.startsWith("=") && takeValue(option, attached);
            }
            takeFlag(option);
        }
        return true;
    }

    private boolean takeFlag(Option option) {
        given.take(option, "");
        return true;
    }

    private boolean takeValue(Option option, String attached) {
        String value = attached;
        if (attached.isEmpty()) {
            if (next == args.length) {
                return false;
            }
            value = args[next++];
        }
        if (value.isEmpty() || value.startsWith("-")) {
            return false;
        }
        given.take(option, value);
        return true;
    }
}
