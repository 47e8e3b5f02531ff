package org.rcons.macs.openfirmware;

import org.rcons.capture.result.Verdict;

/** What a step wants to happen. */
sealed interface Move {
    /** Go on waiting; if the time was up, as long again. */
    record Stay() implements Move {}

    /**
     * Type this and go on waiting.
     *
     * @param text as it is typed
     */
    record Type(String text) implements Move {}

    /**
     * Begin this step, maybe once more.
     *
     * @param step whose text is typed now
     */
    record Go(Step step) implements Move {}

    /**
     * It is over.
     *
     * @param verdict what to say
     */
    record End(Verdict verdict) implements Move {}
}
