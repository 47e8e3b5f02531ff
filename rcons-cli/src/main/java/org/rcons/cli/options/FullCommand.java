package org.rcons.cli.options;

import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The command with all its options in picocli: the reference for what arguments mean, and the source of the help screen.
 * Loading it takes tens of milliseconds, therefore it is asked only where {@link CommonCall} does not know.
 */
final class FullCommand {
    private static final int WIDTH = 80;

    private FullCommand() {}

    static Invocation read(String[] args, Map<String, String> environment) {
        Given given = new Given();
        try {
            if (args.length == 0 || contains(args, "-help")) {
                return Invocation.Errand.HELP;
            }
            createCommandLine(given).parseArgs(args);
            return given.meaning(environment);
        } catch (UnmatchedArgumentException e) {
            List<String> unmatched = e.getUnmatched();
            String word = unmatched.isEmpty() ? "" : unmatched.get(0);
            return refused(UsageException.notRecognized(word));
        } catch (MissingParameterException e) {
            return refused(UsageException.withUsage(missing(e)));
        } catch (ParameterException e) {
            return refused(UsageException.withUsage(UsageException.printable(String.valueOf(e.getMessage())) + "."));
        } catch (UsageException e) {
            return refused(e);
        }
    }

    static String usage() {
        return createCommandLine(new Given()).getUsageMessage(Ansi.OFF);
    }

    static CommandLine createCommandLine(Given given) {
        CommandSpec spec = CommandSpec.create().name("rcons");
        for (Option option : Option.values()) {
            spec.addOption(spec(option, given, true));
        }
        spec.addPositional(PositionalParamSpec.builder()
                .index("0..*")
                .required(false)
                .arity("1")
                .type(String.class)
                .hidden(true)
                .setter(words(given))
                .build());
        describe(spec.usageMessage());
        return new CommandLine(spec)
                .setExpandAtFiles(false)
                .setInterpolateVariables(false)
                .setOverwrittenOptionsAllowed(true);
    }

    static OptionSpec spec(Option option, Given given, boolean withLetter) {
        String longName = "--" + option.longName;
        OptionSpec.Builder builder = option.letter == '\0' || !withLetter
                ? OptionSpec.builder(longName)
                : OptionSpec.builder("-" + option.letter, longName);
        builder.description(option.help).hidden(option.help.isEmpty());
        if (option.value == null) {
            return builder.type(boolean.class)
                    .arity("0")
                    .setter(flag(option, given))
                    .build();
        }
        return builder.type(String.class)
                .arity("1")
                .paramLabel(option.value)
                .setter(value(option, given))
                .build();
    }

    private static CommandLine.Model.ISetter flag(Option option, Given given) {
        return new CommandLine.Model.ISetter() {
            @Override
            public <T> T set(T value) {
                if (Boolean.TRUE.equals(value)) {
                    given.take(option, "");
                }
                return value;
            }
        };
    }

    private static CommandLine.Model.ISetter value(Option option, Given given) {
        return new CommandLine.Model.ISetter() {
            @Override
            public <T> T set(T value) {
                if (value instanceof String text) {
                    given.take(option, text);
                }
                return value;
            }
        };
    }

    private static CommandLine.Model.ISetter words(Given given) {
        return new CommandLine.Model.ISetter() {
            @Override
            public <T> T set(T value) {
                if (value instanceof String word) {
                    given.word(word);
                }
                return value;
            }
        };
    }

    private static void describe(CommandLine.Model.UsageMessageSpec usage) {
        usage.width(WIDTH)
                .header("rcons - opens the serial console of a node")
                .customSynopsis(
                        "rcons NODE [CONSERVER] [-f|-s] [OPTION...]",
                        "       rcons nodes [NODERANGE]",
                        "       rcons capture NODERANGE [OPTION...]",
                        "       rcons -h | -V | --warm")
                .synopsisHeading("%nUsage: ")
                .optionListHeading("%nOptions:%n")
                .sortOptions(false)
                .footerHeading("%n")
                .footer(
                        "The conserver host is the first that is set: -M, CONSERVER or $CONSERVER; the",
                        "node's line in $RCONS_ROUTES, ~/.config/rcons/routes or /etc/rcons/routes;",
                        "the xCAT database; $XCATHOST; 'master' in ~/.consolerc or the system's",
                        "console.cf; localhost. rcons -- nodes visits a console that is named nodes.",
                        "On the console, ^Ec? shows the escape commands and ^Ec. leaves.");
    }

    private static String missing(MissingParameterException e) {
        if (!e.getMissing().isEmpty() && e.getMissing().get(0) instanceof OptionSpec option) {
            return "option " + option.names()[0] + " needs a value: " + option.paramLabel() + ".";
        }
        return UsageException.printable(String.valueOf(e.getMessage())) + ".";
    }

    private static Invocation refused(UsageException e) {
        return new Invocation.Refused(e.getMessage());
    }

    private static boolean contains(String[] args, String word) {
        for (String arg : args) {
            if (arg.equals(word)) {
                return true;
            }
        }
        return false;
    }
}
