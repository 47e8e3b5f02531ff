package org.rcons.capture.watch;

import org.jspecify.annotations.Nullable;
import org.rcons.capture.result.Verdict;

/** Follows without typing. A null says: go on. */
public non-sealed interface Watcher extends Follower {
    /** The console showed more. */
    @Nullable
    Verdict onText(String text);

    /** The console has shown nothing more for 50 ms: what it shows now is not the middle of something, most likely. */
    @Nullable
    Verdict onQuiet();
}
