package org.rcons.generator.apply;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;

/** Applies changes to conserver hosts: several at a time, step by step inside each. Running it again is safe. */
public final class Applier {
    private final ApplyOptions options;
    private final Progress progress;

    /** An applier. */
    public Applier(ApplyOptions options, Progress progress) {
        this.options = options;
        this.progress = progress;
    }

    /**
     * Applies them. A host that fails does not hinder the others.
     *
     * @return the outcomes, in the order of the changes
     * @throws IllegalArgumentException if a host is given twice, or cannot be one for ssh
     * @throws InterruptedException after the hosts that were being worked on have their old files back
     */
    public List<Outcome> apply(List<HostChange> changes) throws InterruptedException {
        Set<String> hosts = new HashSet<>();
        List<Callable<Outcome>> work = new ArrayList<>();
        for (HostChange change : changes) {
            options.shell(change.host(), change.here());
            if (!hosts.add(change.host())) {
                throw new IllegalArgumentException("the host " + change.host() + " is given twice");
            }
            work.add(() -> apply(change));
        }
        return SeveralHosts.run(options.atOnce(), work);
    }

    private Outcome apply(HostChange change) throws InterruptedException {
        Outcome outcome = new HostRun(change, options).run();
        synchronized (progress) {
            progress.done(outcome);
        }
        return outcome;
    }
}
