package org.rcons.generator.apply;

/** Hears of every host when it is done. Called by one thread at a time. */
@FunctionalInterface
public interface Progress {
    /** Nobody listens. */
    Progress NONE = outcome -> {};

    /** A host is done. */
    void done(Outcome outcome);
}
