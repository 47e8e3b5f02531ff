package org.rcons.capture.script;

import java.util.List;
import org.rcons.capture.match.WantedPattern;
import org.rcons.capture.result.Outcome;
import org.rcons.capture.result.Verdict;
import org.rcons.capture.watch.Typist;

/**
 * Runs a script on one console. Like expect(1), a match takes the text up to its end: what follows it is for the next
 * expect, also what came before the script could begin (4,096 characters of it). When a match counts:
 * {@link org.rcons.capture.match.Lookout}.
 */
public final class ScriptTypist implements Typist {
    private final ScriptRun run;

    /**
     * For one console.
     *
     * @param script what to do
     * @param failOn what ends it badly at any time
     */
    public ScriptTypist(Script script, List<WantedPattern> failOn) {
        this.run = new ScriptRun(script.steps(), failOn);
    }

    @Override
    public List<Deed> onReady() {
        run.begin();
        return run.deeds();
    }

    @Override
    public List<Deed> onText(String text) {
        run.text(text);
        return run.deeds();
    }

    @Override
    public List<Deed> onQuiet() {
        run.settle();
        return run.deeds();
    }

    @Override
    public List<Deed> onWake() {
        Step.Expect waiting = run.expected();
        run.settle();
        if (waiting != null && waiting.equals(run.expected())) {
            String reason = waiting.missed() + " within " + Times.words(waiting.within());
            run.finish(run.missed(Outcome.TIMED_OUT, reason));
        }
        return run.deeds();
    }

    @Override
    public Verdict onTimeUp() {
        return atLast(Outcome.TIMED_OUT);
    }

    @Override
    public Verdict onIdle() {
        return atLast(Outcome.QUIET);
    }

    /** What is provisional counts, if the script can end with it without typing anything. */
    private Verdict atLast(Outcome outcome) {
        Step.Expect waiting = run.expected();
        run.settle();
        List<Deed> deeds = run.deeds();
        if (deeds.size() == 1 && deeds.get(0) instanceof Deed.Finish finish) {
            return finish.verdict();
        }
        return run.missed(outcome, waiting == null ? "the script had not begun" : waiting.missed());
    }
}
