package org.rcons.generator.apply;

import java.io.Serial;

/** A step failed for a reason that is no defect. */
final class StepException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Step step;

    StepException(Step step, String what) {
        super(what);
        this.step = step;
    }

    Step step() {
        return step;
    }

    /** For the user. */
    String what() {
        return String.valueOf(getMessage());
    }
}
