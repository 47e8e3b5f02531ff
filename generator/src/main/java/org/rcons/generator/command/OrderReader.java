package org.rcons.generator.command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rcons.generator.apply.ReloadWay;
import org.rcons.generator.plan.HostFacts;
import org.rcons.generator.plan.Scope;

/** Makes an {@link Order} of the options, or refuses as xCAT's command does (XCAT.md 3.1). */
final class OrderReader {
    private static final int MAX_PARALLEL = 64;
    private static final int MAX_SECONDS = 86_400;

    private final CommandOptions options;

    OrderReader(CommandOptions options) {
        this.options = options;
    }

    Order read() throws UsageException {
        refuseContradictions();
        Order.Way way = way();
        return new Order(
                errand(),
                options.noderange,
                scope(way),
                new Order.Source(options.source.inventory, String.join(",", options.source.as), options.source.balance),
                new Order.Form(isTuned(way), groupSize(), options.xcat.trusted),
                new Order.Delivery(way, folder(), service(), file(), remote()),
                options.xcat.verbose);
    }

    private void refuseContradictions() throws UsageException {
        CommandOptions.Xcat xcat = options.xcat;
        refuse(xcat.local && options.noderange != null, "Invalid option -l or --local when there are nodes specified.");
        refuse(xcat.local && xcat.conserverHosts, "Can not specify -l or --local together with -c or --conserver.");
        refuse(
                xcat.cleanup && (xcat.local || xcat.conserverHosts),
                "Can not specify -l|--local or -c|--conserver together with -C|--cleanup.");
        refuse(xcat.cleanup && options.noderange != null, "Can not specify noderange together with -C|--cleanup.");
        refuse(xcat.cleanup && xcat.delete, "Can not specify -d|--delete together with -C|--cleanup.");
        refuse(
                options.target.apply && options.target.output != null,
                "Can not specify --apply together with --output: --output only writes files.");
        refuse(
                !options.source.as.isEmpty() && !showsOnly() && options.target.output == null,
                "--as is for --output, --diff, --dry-run and --explain: files of another machine are not written here.");
    }

    private boolean showsOnly() {
        return options.target.diff || options.target.dryRun || options.tune.explain || options.tune.measure;
    }

    private static void refuse(boolean wrong, String message) throws UsageException {
        if (wrong) {
            throw new UsageException(message);
        }
    }

    private Order.Errand errand() {
        if (options.xcat.cleanup) {
            return Order.Errand.CLEAN_UP;
        }
        return options.xcat.delete ? Order.Errand.DELETE : Order.Errand.SET_UP;
    }

    private Order.Way way() {
        if (options.tune.measure) {
            return Order.Way.MEASURE;
        }
        if (options.tune.explain) {
            return Order.Way.EXPLAIN;
        }
        if (options.target.diff) {
            return Order.Way.DIFF;
        }
        if (options.target.dryRun) {
            return Order.Way.DRY_RUN;
        }
        return options.target.output == null ? Order.Way.APPLY : Order.Way.OUTPUT;
    }

    private boolean isOurForm() {
        return options.target.apply || options.target.output != null;
    }

    private boolean isTuned(Order.Way way) {
        return options.tune.tune
                || options.tune.perChild != null
                || isOurForm()
                || way == Order.Way.EXPLAIN
                || way == Order.Way.MEASURE;
    }

    private Scope scope(Order.Way way) {
        if (options.xcat.local) {
            return Scope.LOCAL;
        }
        boolean own = options.xcat.conserverHosts || isOurForm() || way == Order.Way.MEASURE;
        return own ? Scope.CONSERVER_HOSTS : Scope.EVERYWHERE;
    }

    private int groupSize() throws UsageException {
        String text = options.tune.perChild;
        if (text == null || text.equals("auto")) {
            return 0;
        }
        return number("--per-child", text, 1, Integer.MAX_VALUE);
    }

    private static int number(String option, String text, int least, int most) throws UsageException {
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Refused below, like a number that is out of range.
        }
        throw new UsageException(option + " needs a number from " + least
                + (most == Integer.MAX_VALUE ? " on" : " to " + most) + ", not '" + text + "'.");
    }

    private String folder() {
        @Nullable String output = options.target.output;
        return output == null ? "" : output;
    }

    private HostFacts.Kind service() throws UsageException {
        @Nullable String service = options.target.service;
        refuse(
                service != null && options.target.output == null,
                "--service is for --output: a host that is asked knows its own.");
        return service == null ? HostFacts.Kind.DEBIAN : choice("--service", service, HostFacts.Kind.values());
    }

    /** One of an enum's constants, written without capitals and underscores. */
    private static <E extends Enum<E>> E choice(String option, String text, E[] all) throws UsageException {
        List<String> words = new ArrayList<>();
        for (E each : all) {
            String word = each.name().toLowerCase(Locale.ROOT).replace("_", "");
            if (word.equals(text)) {
                return each;
            }
            words.add(word);
        }
        throw new UsageException(option + " is one of " + String.join(", ", words) + ", not '" + text + "'.");
    }

    private String file() throws UsageException {
        String file = options.target.file;
        refuse(file.isBlank() || file.indexOf('\n') >= 0, "--file needs the name of a file.");
        return file;
    }

    private Order.Remote remote() throws UsageException {
        CommandOptions.Target target = options.target;
        ReloadWay reload = choice("--reload", target.reload, ReloadWay.values());
        check("--parallel", target.parallel, MAX_PARALLEL);
        check("--timeout", target.seconds, MAX_SECONDS);
        return new Order.Remote(
                target.ssh, reload, target.restart, target.parallel, Duration.ofSeconds(target.seconds));
    }

    private static void check(String option, int value, int most) throws UsageException {
        number(option, Integer.toString(value), 1, most);
    }
}
