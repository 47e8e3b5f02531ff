package org.rcons.capture.match;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rcons.capture.match.WantedPattern.Hit;

/**
 * Looks for patterns in one console's text as it comes, in pieces of any length.
 *
 * <ul>
 *   <li>Of the matches that can be seen at the same time, the one that begins first counts; one that means failure
 *       precedes one that begins at the same place.
 *   <li>A match that more text could change (it ends where the text ends, or could go on) is provisional: it counts once
 *       text came that leaves it as it is, {@value #WINDOW} characters at the latest, or when the console is quiet
 *       ({@link #settle}). Plain text counts at once.
 *   <li>Text is looked at when {@value #STEP} characters have come ({@value #LONG_STEP} where
 *       much has to be looked at again), or the console is quiet, or a piece completes a
 *       pattern that is plain text. Lines that are complete are looked at once, for patterns that cannot contain a line
 *       end; for others the last {@value #WINDOW} characters are looked at again.
 *   <li>Longer matches than {@value #WINDOW} characters may be missed. Memory: at most two windows of characters, none
 *       before there is text; less than a line between the lines, if no pattern can contain a line end.
 * </ul>
 *
 * Not thread-safe: one for each console.
 */
public final class Lookout {
    /** What is carried over from piece to piece at most, in characters. */
    static final int WINDOW = 4_096;
    /** How much text is collected before it is looked at, in characters. */
    static final int STEP = 512;

    /** The same, where a pattern may contain line ends and the text before contains what every match of it does. */
    static final int LONG_STEP = 2_048;

    private static final int SMALL_STEP = 64;
    private static final int SMALL = 1_024;

    private final List<Search> failures = new ArrayList<>();
    private final List<Search> wanted = new ArrayList<>();
    private final boolean moreLater;
    private StringBuilder text = new StringBuilder(0);
    private String incoming = "";
    private int incomingAt;
    private int seen;
    private int consumed;
    private int step = STEP;
    private boolean due;
    private boolean provisional;

    private Lookout(List<WantedPattern> failures, boolean moreLater) {
        for (WantedPattern pattern : failures) {
            this.failures.add(new Search(pattern, 0));
        }
        this.moreLater = moreLater;
    }

    /** Looks for the same patterns all the time. */
    public static Lookout forAll(List<WantedPattern> wanted, List<WantedPattern> failures) {
        Lookout lookout = new Lookout(failures, false);
        lookout.lookFor(wanted);
        return lookout;
    }

    /** Looks for failures all the time, and for something else in turn: see {@link #lookFor}. */
    public static Lookout inTurn(List<WantedPattern> failures) {
        return new Lookout(failures, true);
    }

    /**
     * Looks for these from now on, instead of those before, in what follows the last sighting of one of those. Text that
     * is there already counts: call {@link #next} if a piece was being looked at.
     */
    public void lookFor(List<WantedPattern> patterns) {
        wanted.clear();
        for (WantedPattern pattern : patterns) {
            wanted.add(new Search(pattern, consumed));
        }
        due = text.length() > 0;
    }

    /** More text. */
    public @Nullable Sighting onText(String piece) {
        incoming = piece;
        incomingAt = 0;
        return next();
    }

    /** What else is to be seen in the text that came. */
    public @Nullable Sighting next() {
        while (true) {
            if (due) {
                Sighting sighting = look(false);
                if (sighting != null) {
                    return sighting;
                }
            }
            if (incomingAt == incoming.length()) {
                incoming = "";
                incomingAt = 0;
                return null;
            }
            take();
        }
    }

    /** No more text for now: what is provisional counts. */
    public @Nullable Sighting settle() {
        Sighting sighting = due || provisional || seen < text.length() ? look(true) : null;
        if (text.capacity() > SMALL && text.length() < SMALL / 2) {
            text = new StringBuilder(text);
        }
        return sighting;
    }

    /** How many characters are kept. */
    int held() {
        return text.length();
    }

    private void take() {
        int end = Math.min(incoming.length(), incomingAt + WINDOW);
        if (end - incomingAt == incoming.length()) {
            text.append(incoming);
        } else {
            text.append(incoming, incomingAt, end);
        }
        due = isDue(end - incomingAt);
        incomingAt = end;
    }

    private boolean isDue(int came) {
        int unseen = text.length() - seen;
        if (unseen >= step || (provisional && (unseen >= SMALL_STEP || text.lastIndexOf("\n") >= seen))) {
            return true;
        }
        return anyCompleted(failures, came) || anyCompleted(wanted, came);
    }

    private boolean anyCompleted(List<Search> searches, int came) {
        for (int i = 0; i < searches.size(); i++) {
            if (searches.get(i).completed(text, came)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Sighting look(boolean settle) {
        String now = text.toString();
        Hit best = first(wanted, now, first(failures, now, null));
        seen = now.length();
        due = false;
        provisional = best != null;
        if (best != null && (settle || best.settled() || best.start() < seen - WINDOW)) {
            return sighting(best, now);
        }
        forget(now);
        return null;
    }

    private static @Nullable Hit first(List<Search> searches, String now, @Nullable Hit before) {
        Hit best = before;
        for (Search search : searches) {
            Hit hit = search.look(now);
            best = best == null || (hit != null && hit.start() < best.start()) ? hit : best;
        }
        return best;
    }

    private Sighting sighting(Hit hit, String now) {
        boolean failure = false;
        for (Search search : failures) {
            failure |= search.pattern == hit.pattern();
        }
        if (!failure) {
            consumed = hit.end();
        }
        return new Sighting(hit.pattern(), failure, hit.toMatch(now), hit.kept(now));
    }

    /** Drops the text that nobody looks at again, but for the beginning of the line and one character before that. */
    private void forget(String now) {
        int line = now.lastIndexOf('\n') + 1;
        int keep = moreLater && wanted.isEmpty() ? Math.min(line, consumed) : line;
        int oldest = now.length() - WINDOW;
        step = STEP;
        for (List<Search> searches : List.of(failures, wanted)) {
            for (Search search : searches) {
                keep = Math.min(keep, search.move(line, oldest));
                step = search.isSlow(now.length()) ? LONG_STEP : step;
            }
        }
        drop(Math.max(keep, oldest) - 1);
    }

    private void drop(int count) {
        if (count <= 0) {
            return;
        }
        int cut = Character.isLowSurrogate(text.charAt(count)) ? count - 1 : count;
        text.delete(0, cut);
        seen -= cut;
        consumed = Math.max(0, consumed - cut);
        for (Search search : failures) {
            search.from -= cut;
        }
        for (Search search : wanted) {
            search.from -= cut;
        }
    }

    /** The search for one pattern. */
    private static final class Search {
        private final WantedPattern pattern;
        private int from;
        private int hit;
        private boolean slow;

        Search(WantedPattern pattern, int from) {
            this.pattern = pattern;
            this.from = from;
        }

        @Nullable
        Hit look(String now) {
            slow = from < now.length() && pattern.mayBeIn(now, from);
            Hit found = slow ? pattern.find(now, from) : null;
            hit = found == null ? now.length() : found.start();
            return found;
        }

        /** Moves on after a look: gives from where text is needed still. */
        int move(int line, int oldest) {
            int next = Math.min(hit, pattern.isOneLine() ? line : oldest);
            from = Math.max(from, Math.max(next, oldest));
            return from;
        }

        /** Whether matching has to begin far back each time. */
        boolean isSlow(int now) {
            return slow && !pattern.isOneLine() && now - from > STEP;
        }

        /** Whether it is plain text that the last characters complete. */
        boolean completed(StringBuilder text, int came) {
            String literal = pattern.literal();
            if (literal.isEmpty() || (came == 1 && text.charAt(text.length() - 1) != lastOf(literal))) {
                return false;
            }
            int begin = Math.max(from, text.length() - came - literal.length() + 1);
            return text.length() - begin >= literal.length() && text.indexOf(literal, begin) >= 0;
        }

        private static char lastOf(String literal) {
            return literal.charAt(literal.length() - 1);
        }
    }
}
