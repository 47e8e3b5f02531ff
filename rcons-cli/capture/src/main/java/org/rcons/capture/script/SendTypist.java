package org.rcons.capture.script;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rcons.capture.match.PatternWatcher;
import org.rcons.capture.match.WantedPattern;
import org.rcons.capture.result.Outcome;
import org.rcons.capture.result.Verdict;
import org.rcons.capture.watch.Typist;

/** Types a text when the console is ready, then watches what follows as a {@link PatternWatcher} does. */
public final class SendTypist implements Typist {
    private final byte[] text;
    private final PatternWatcher watcher;
    private boolean typed;

    /**
     * For one console.
     *
     * @param text what to type, with the escapes of {@code send} in scripts; nothing is added
     * @param until what ends it well
     * @param failOn what ends it badly
     * @throws IllegalArgumentException if an escape is wrong: says where
     */
    public SendTypist(String text, List<WantedPattern> until, List<WantedPattern> failOn) {
        this.text = TypedText.of(text).bytes();
        this.watcher = new PatternWatcher(until, failOn);
    }

    /**
     * Checks a text before there is a console.
     *
     * @param option what the message begins with
     * @throws IllegalArgumentException if an escape is wrong: says where
     */
    public static void check(String option, String text) {
        try {
            TypedText.of(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(option + ": " + e.getMessage(), e);
        }
    }

    @Override
    public List<Deed> onReady() {
        typed = true;
        return List.of(new Deed.Type(text.clone()));
    }

    @Override
    public List<Deed> onText(String text) {
        return typed ? deeds(watcher.onText(text)) : List.of();
    }

    @Override
    public List<Deed> onQuiet() {
        return deeds(watcher.onQuiet());
    }

    @Override
    public List<Deed> onWake() {
        return List.of();
    }

    @Override
    public Verdict onTimeUp() {
        return typed ? watcher.onTimeUp() : Verdict.of(Outcome.TIMED_OUT, "nothing was typed");
    }

    @Override
    public Verdict onIdle() {
        return typed ? watcher.onIdle() : Verdict.of(Outcome.QUIET, "nothing was typed");
    }

    private static List<Deed> deeds(@Nullable Verdict verdict) {
        return verdict == null ? List.of() : List.of(new Deed.Finish(verdict));
    }
}
