package org.rcons.capture.fleet;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.List;
import org.rcons.capture.result.Outcome;
import org.rcons.capture.result.Verdict;
import org.rcons.capture.watch.Typist;

/** Types what it is told at the beginning, then waits for a text. */
class Typed implements Typist {
    private final List<Deed> first;
    private final Until until;

    Typed(String wanted, Deed... first) {
        this.first = List.of(first);
        this.until = new Until(wanted);
    }

    static Deed type(String text) {
        return new Deed.Type(text.getBytes(UTF_8));
    }

    static Deed wake(long millis) {
        return new Deed.Wake(Duration.ofMillis(millis));
    }

    static Deed finish() {
        return new Deed.Finish(Verdict.of(Outcome.MATCHED, ""));
    }

    @Override
    public List<Deed> onReady() {
        return first;
    }

    @Override
    public List<Deed> onText(String text) {
        Verdict verdict = until.onText(text);
        return verdict == null ? List.of() : List.of(new Deed.Finish(verdict), type("behind the end"));
    }

    @Override
    public List<Deed> onQuiet() {
        return List.of();
    }

    @Override
    public List<Deed> onWake() {
        return List.of(type("awake"));
    }

    @Override
    public Verdict onTimeUp() {
        return until.onTimeUp();
    }

    @Override
    public Verdict onIdle() {
        return until.onIdle();
    }
}
