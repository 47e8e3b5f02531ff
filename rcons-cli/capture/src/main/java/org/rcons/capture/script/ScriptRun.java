package org.rcons.capture.script;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rcons.capture.match.Lookout;
import org.rcons.capture.match.Sighting;
import org.rcons.capture.match.WantedPattern;
import org.rcons.capture.result.Match;
import org.rcons.capture.result.Outcome;
import org.rcons.capture.result.Verdict;
import org.rcons.capture.watch.Typist.Deed;

/** Where the script stands on one console, and what it does there. */
final class ScriptRun {
    private final List<Step> steps;
    private final Lookout lookout;
    private final Map<String, String> saved = new LinkedHashMap<>();
    private List<Deed> deeds = new ArrayList<>();
    private int next;
    private boolean ended;
    private Step.@Nullable Expect expected;
    private @Nullable Sighting last;

    ScriptRun(List<Step> steps, List<WantedPattern> failures) {
        this.steps = steps;
        this.lookout = Lookout.inTurn(failures);
    }

    /** Takes steps until one has to wait, and sees whether it has to. */
    void begin() {
        proceed();
        see(lookout.next());
    }

    void text(String text) {
        see(lookout.onText(text));
    }

    /** No text for now: what is there, is there. */
    void settle() {
        Sighting sighting = lookout.settle();
        while (sighting != null && !ended) {
            react(sighting);
            sighting = ended ? null : lookout.settle();
        }
    }

    /** What was to be done since the last call. */
    List<Deed> deeds() {
        List<Deed> done = deeds;
        deeds = new ArrayList<>();
        return done;
    }

    /** What the script waits for, if it does. */
    Step.@Nullable Expect expected() {
        return expected;
    }

    /** Not to the end of the script. */
    Verdict missed(Outcome outcome, String reason) {
        return new Verdict(outcome, null, reason, saved);
    }

    void finish(Verdict verdict) {
        ended = true;
        deeds.add(new Deed.Finish(verdict));
    }

    void expect(Step.Expect step) {
        expected = step;
        lookout.lookFor(List.of(step.pattern()));
        deeds.add(new Deed.Wake(step.within()));
    }

    void type(TypedText text) {
        deeds.add(new Deed.Type(text.bytes()));
    }

    void sendBreak() {
        deeds.add(new Deed.Break());
    }

    void save(String name) {
        if (last == null) {
            throw new IllegalStateException("nothing was expected before " + name);
        }
        saved.put(name, last.kept());
    }

    private void see(@Nullable Sighting first) {
        Sighting sighting = first;
        while (sighting != null && !ended) {
            react(sighting);
            sighting = ended ? null : lookout.next();
        }
    }

    private void react(Sighting sighting) {
        if (sighting.failure()) {
            finish(new Verdict(Outcome.FAILED, sighting.match(), "", saved));
            return;
        }
        last = sighting;
        proceed();
    }

    private void proceed() {
        expected = null;
        while (next < steps.size()) {
            if (steps.get(next++).take(this)) {
                return;
            }
        }
        Match match = last == null ? null : last.match();
        finish(new Verdict(Outcome.MATCHED, match, "", saved));
    }
}
