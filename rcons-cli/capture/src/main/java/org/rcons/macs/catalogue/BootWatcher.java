package org.rcons.macs.catalogue;

import com.google.re2j.Matcher;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rcons.capture.result.Outcome;
import org.rcons.capture.result.Verdict;
import org.rcons.capture.watch.Follower;
import org.rcons.capture.watch.Watcher;
import org.rcons.macs.Adapter;
import org.rcons.macs.MacSource;

/**
 * Watches a node boot and collects its adapters. It is content once one of them got an address: that is the one the node
 * boots from. Before that there may always come another.
 */
public final class BootWatcher implements Watcher, MacSource {
    private static final int LONGEST_LINE = 2_048;
    private static final int SCREEN = 80;

    private final Catalogue catalogue;
    private final Sightings sightings = new Sightings();
    private final StringBuilder line = new StringBuilder(0);
    private String before = "";
    private boolean looked = true;

    /** Watches one node. */
    public BootWatcher(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public @Nullable Verdict onText(String text) {
        int from = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
            append(text, from, end);
            look();
            before = joined();
            line.setLength(0);
            from = end + 1;
        }
        append(text, from, text.length());
        return null;
    }

    private void append(String text, int from, int to) {
        line.append(text, from, Math.min(to, from + LONGEST_LINE - line.length()));
        looked = false;
    }

    /** A line that fills the screen goes on in the next, as far as anybody can tell. */
    private String joined() {
        return goesOn() && before.length() < LONGEST_LINE ? before + line : line.toString();
    }

    private boolean goesOn() {
        return !before.isEmpty() && before.length() % SCREEN == 0;
    }

    private void look() {
        looked = true;
        look(before + '\n' + line);
        if (goesOn()) {
            look(before + line);
        }
    }

    private void look(String text) {
        for (Hint hint : catalogue.hints()) {
            Matcher matcher = hint.pattern().matcher(text);
            while (matcher.find()) {
                if (matcher.end() > before.length()) {
                    note(hint, matcher);
                }
            }
        }
    }

    private void note(Hint hint, Matcher matcher) {
        switch (hint.kind()) {
            case LEASE -> sightings.lease();
            case ATTEMPT -> sightings.attempt();
            case ADAPTER, LEASED ->
                sightings.adapter(
                        hint.group(matcher, "mac"),
                        hint.group(matcher, "name"),
                        hint.group(matcher, "location"),
                        hint.kind() == Hint.Kind.LEASED);
        }
    }

    @Override
    public @Nullable Verdict onQuiet() {
        if (!looked) {
            look();
        }
        return sightings.anyLeased() ? Verdict.of(Outcome.MATCHED, "") : null;
    }

    @Override
    public Verdict onTimeUp() {
        return atLast(Outcome.TIMED_OUT);
    }

    @Override
    public Verdict onIdle() {
        return atLast(Outcome.QUIET);
    }

    private Verdict atLast(Outcome without) {
        onQuiet();
        return sightings.any()
                ? Verdict.of(Outcome.MATCHED, "")
                : Verdict.of(without, "no boot screen that names a MAC address");
    }

    @Override
    public List<Adapter> adapters() {
        return sightings.adapters();
    }

    @Override
    public Follower follower() {
        return this;
    }
}
