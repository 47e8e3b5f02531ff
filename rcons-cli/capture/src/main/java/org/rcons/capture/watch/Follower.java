package org.rcons.capture.watch;

import org.rcons.capture.result.Verdict;

/**
 * Follows the text of one console until it knows what to say of it. There are two kinds: a {@link Watcher} has no words
 * for typing, a {@link Typist} has. Called by one thread at a time, never after its verdict.
 *
 * <p>Text is what the console showed: decoded, without control sequences (see {@code org.rcons.capture.text}), lines ended
 * by {@code \n}. It comes in pieces that end anywhere.
 */
public sealed interface Follower permits Watcher, Typist {
    /** The time for this console is up. */
    Verdict onTimeUp();

    /** The console was silent for as long as the user wanted to wait for it. */
    Verdict onIdle();
}
