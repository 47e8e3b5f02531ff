package org.rcons.macs.openfirmware;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.rcons.capture.result.Outcome;
import org.rcons.capture.result.Verdict;

/** One line typed at a prompt, an answer, and the prompt again. Asked twice at most, and only ever at a prompt. */
abstract class Question implements Step {
    private final Inquiry inquiry;
    private int tries = 1;

    Question(Inquiry inquiry) {
        this.inquiry = inquiry;
    }

    final Inquiry inquiry() {
        return inquiry;
    }

    /** What to type, without the Enter. */
    abstract String line();

    /** How long an answer may take. */
    Duration limit() {
        return inquiry.limits().answer();
    }

    /** The prompt is there again: what follows, or null if this text holds no answer. */
    @Nullable
    abstract Move answered(String text);

    /** There was no answer, twice. */
    abstract Move unanswered();

    /** Whether there is time for another try. */
    boolean mayRepeat() {
        return true;
    }

    @Override
    public final String typed() {
        return line() + "\r";
    }

    @Override
    public long ticks() {
        return inquiry.limits().ticks(limit());
    }

    @Override
    public final Move look(String text) {
        if (!Prompt.endsWithPrompt(text)) {
            return new Move.Stay();
        }
        Move next = answered(text);
        return next != null ? next : afterFailure();
    }

    @Override
    public final Move overdue(String text) {
        inquiry.fellOutOfStep();
        return new Move.Go(new FreshPrompt(afterFailure()));
    }

    private Move afterFailure() {
        boolean again = tries < 2 && mayRepeat();
        tries++;
        return again ? new Move.Go(this) : unanswered();
    }

    /** Something came back without an answer: is the firmware still there? Nothing else is typed before it is. */
    private final class FreshPrompt implements Step {
        private final Move then;

        FreshPrompt(Move then) {
            this.then = then;
        }

        @Override
        public String typed() {
            return Prompt.FRESH_LINE;
        }

        @Override
        public long ticks() {
            return inquiry.limits().ticks(limit());
        }

        @Override
        public Move look(String text) {
            return Prompt.endsWithPrompt(text) ? then : new Move.Stay();
        }

        @Override
        public Move overdue(String text) {
            String shown = Prompt.lastLine(text);
            String what = shown.isEmpty() ? "it shows nothing more" : "it shows '" + shown + "'";
            return new Move.End(Verdict.of(
                    Outcome.FAILED, "the node left the Open Firmware prompt while " + doing() + ": " + what));
        }

        @Override
        public String doing() {
            return Question.this.doing();
        }
    }
}
