package org.rcons.generator.apply;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.rcons.generator.apply.Outcome.Result;

/** One change, step by step. Used once. */
final class HostRun {
    private static final Duration START = Duration.ofMinutes(2);
    private static final int PAUSE_MILLIS = 250;
    private static final int SHOWN = 5;

    private final HostChange change;
    private final ApplyOptions options;
    private final Verification verification;
    private final List<String> notes = new ArrayList<>();
    private final long began = System.nanoTime();
    private boolean sent;
    private boolean committed;
    private boolean restartNeeded;
    private @Nullable String harm;

    HostRun(HostChange change, ApplyOptions options) {
        this.change = change;
        this.options = options;
        this.verification = new Verification(change.expected(), options.verifyTime());
    }

    Outcome run() throws InterruptedException {
        int groupSize = change.facts().service().groupSize();
        restartNeeded = groupSize > 0 && change.groupSize() > 0 && groupSize != change.groupSize();
        if (change.fileDiffers() || change.optionsDiffer() || (restartNeeded && options.restart())) {
            return changed();
        }
        return restartNeeded
                ? outcome(Result.RESTART_NEEDED, null, "unchanged, but " + restartText(groupSize))
                : outcome(Result.UNCHANGED, null, "unchanged");
    }

    private Outcome changed() throws InterruptedException {
        Step step = Step.CONNECT;
        try (Transaction transaction = Transaction.open(change, options)) {
            try {
                String text = go(transaction);
                transaction.keep();
                return ended(text);
            } catch (StepException e) {
                return failed(e.step(), e.what() + back(transaction));
            } catch (ShellException e) {
                step = transaction.step();
                throw e;
            }
        } catch (ShellException e) {
            String files = sent ? "; its old files come back as soon as it notices" : "; nothing is changed there";
            return failed(step, e.what() + files);
        }
    }

    private Outcome ended(String text) {
        if (harm != null) {
            return failed(Step.VERIFY, "the new file is in force, but " + harm);
        }
        return outcome(restartNeeded ? Result.RESTART_NEEDED : Result.APPLIED, null, text);
    }

    private String go(Transaction transaction) throws StepException, ShellException, InterruptedException {
        transaction.ready();
        if (options.way() == ReloadWay.NONE) {
            commit(transaction);
            return "written, not reloaded";
        }
        List<RunningMaster> masters = transaction.masters();
        if (masters.isEmpty()) {
            return start(transaction);
        }
        int groupSize = masters.get(0).groupSize();
        restartNeeded = change.groupSize() > 0 && groupSize != change.groupSize();
        try (Standing standing = Standing.of(change, masters, options.access())) {
            commit(transaction);
            if (restartNeeded && options.restart()) {
                return restart(transaction);
            }
            if (change.fileDiffers()) {
                note(new Reload(transaction, standing.door()).run(options.way()));
            }
            return verified(transaction, standing) + (restartNeeded ? ", but " + restartText(groupSize) : "");
        }
    }

    private String restartText(int groupSize) {
        return "conserver runs with -m " + groupSize + ", and takes -m " + change.groupSize() + " with a restart only";
    }

    private void commit(Transaction transaction) throws StepException, ShellException, InterruptedException {
        sent = true;
        transaction.commit();
        committed = true;
    }

    /** Nobody is disturbed by a start, and xCAT starts it, too; but only a service that reads our file is ours. */
    private String start(Transaction transaction) throws StepException, ShellException, InterruptedException {
        commit(transaction);
        restartNeeded = false;
        if (!change.starts()) {
            return "written, no conserver runs there";
        }
        String refused = transaction.service("start");
        if (refused != null) {
            note("no conserver runs there: " + refused);
            return "written";
        }
        return "started" + awaitStart(transaction);
    }

    private String restart(Transaction transaction) throws StepException, ShellException, InterruptedException {
        String refused = transaction.service("restart");
        if (refused != null) {
            throw new StepException(Step.RELOAD, "no restart: " + refused);
        }
        restartNeeded = false;
        return "restarted" + awaitStart(transaction);
    }

    /** To put the old file back under a conserver that has just started with the new one would help nobody. */
    private String awaitStart(Transaction transaction) throws ShellException, InterruptedException {
        transaction.verifying();
        try {
            return listening(transaction);
        } catch (StepException e) {
            harm = e.what();
            return "";
        }
    }

    /** A master listens after all of its groups do, 0.75 s each (PROTOCOL.md 1). */
    private String listening(Transaction transaction) throws StepException, ShellException, InterruptedException {
        Limit limit = Limit.in(START.plus(verification.time()));
        while (true) {
            try (Standing standing = Standing.of(change, transaction.masters(), options.access())) {
                if (standing.door() != null) {
                    return seen(verification.await(standing.door()), null);
                }
                if (limit.passed()) {
                    throw new StepException(Step.VERIFY, standing.why());
                }
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
    }

    private String verified(Transaction transaction, Standing standing) throws StepException, InterruptedException {
        transaction.verifying();
        if (standing.door() == null) {
            note("not verified: " + standing.why());
            return "applied";
        }
        return "applied" + seen(verification.await(standing.door()), standing.before());
    }

    private String seen(Verification.Look look, @Nullable Snapshot before) {
        Snapshot after = look.seen();
        if (after == null) {
            note("not verified: " + look.wrong());
            return "";
        }
        String served = ", " + Text.count(change.expected().served().size(), "console") + " served";
        return before == null ? served : served + ", " + sessions(after, before);
    }

    private String sessions(Snapshot after, Snapshot before) {
        List<String> lost = after.lost(before, change.expected().untouched());
        int kept = before.sessions(change.expected().untouched()) - lost.size();
        if (!lost.isEmpty()) {
            String text = Text.count(lost.size(), "session") + " on untouched consoles ended: " + first(lost);
            if (after.moved(before, change.expected().untouched())) {
                harm = text;
            } else {
                note(text + " (their users may have left)");
            }
        }
        return Text.count(kept, "session") + " untouched";
    }

    private static String first(List<String> all) {
        return String.join(", ", all.subList(0, Math.min(SHOWN, all.size()))) + (all.size() > SHOWN ? " ..." : "");
    }

    private void note(String text) {
        if (!text.isEmpty()) {
            notes.add(text);
        }
    }

    private String back(Transaction transaction) throws ShellException, InterruptedException {
        if (!committed) {
            return "; nothing is changed there";
        }
        try {
            transaction.back();
            return "; its old files are back";
        } catch (StepException e) {
            return "; " + e.what();
        }
    }

    private Outcome failed(Step step, String text) {
        return outcome(Result.FAILED, step, "failed (" + step.word() + "): " + text);
    }

    private Outcome outcome(Result result, @Nullable Step failedAt, String text) {
        return new Outcome(change.host(), result, failedAt, text, notes, Duration.ofNanos(System.nanoTime() - began));
    }
}
