package org.rcons.generator.apply;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The change of one host's files: everything is made ready and checked there, then {@link #commit}, and at last
 * {@link #keep}. Closing it before that puts the old files back, and so does a connection that breaks.
 */
final class Transaction implements AutoCloseable {
    private final ShellRun run;
    private final ApplyOptions options;
    private Step step = Step.CONNECT;

    private Transaction(ShellRun run, ApplyOptions options) {
        this.run = run;
        this.options = options;
    }

    /** Starts it. */
    static Transaction open(HostChange change, ApplyOptions options) throws ShellException {
        return new Transaction(options.shell(change.host(), change.here()).start(script(change, options)), options);
    }

    private static String script(HostChange change, ApplyOptions options) {
        boolean both = change.optionsDiffer();
        HostChange.Checks checks = change.checks();
        boolean whole = checks.excerpt().equals(change.file());
        boolean read = change.fileDiffers() && options.way() != ReloadWay.NONE;
        String newOptions = change.options();
        return new Script()
                .set("file", Script.path(change.path()))
                .set("opts", change.facts().service().path())
                .set("checked", whole ? "new" : "excerpt")
                .set("logs", read ? String.join("\n", checks.logFolders()) : "")
                .set("conf_old", Text.state(change.facts().file()))
                .set("opts_old", Text.state(change.facts().service().options()))
                .set("conf_sum", change.fileDiffers() ? Text.state(change.file()) : "")
                .set("opts_sum", both ? Text.state(newOptions) : "")
                .data("conf_data", change.fileDiffers() ? change.file() : "")
                .data("excerpt_data", whole ? "" : checks.excerpt())
                .data("opts_data", both && newOptions != null ? newOptions : "")
                .part("masters.sh")
                .part("change.sh")
                .begin();
    }

    /** Waits until the new files lie beside the old ones and are found good. */
    void ready() throws ShellException, StepException, InterruptedException {
        answer();
    }

    /** The masters that read the file. */
    List<RunningMaster> masters() throws ShellException, StepException, InterruptedException {
        List<RunningMaster> masters = new ArrayList<>();
        run.say("masters");
        String line = answer();
        while (line.startsWith("master ")) {
            RunningMaster master = RunningMaster.parse(line.substring("master ".length()));
            if (master != null) {
                masters.add(master);
            }
            line = answer();
        }
        return masters;
    }

    /** Puts the new files into the places of the old ones. */
    void commit() throws ShellException, StepException, InterruptedException {
        run.say("commit");
        answer();
        step = Step.RELOAD;
    }

    /** Says that conserver may read the new file from now on: should the old one come back, it must read that one, too. */
    void reloading() throws ShellException, StepException, InterruptedException {
        run.say("reloading");
        answer();
    }

    /** Sends SIGHUP to the masters that read the file; false if none takes it. */
    boolean signal() throws ShellException, StepException, InterruptedException {
        run.say("signal");
        String line = answer();
        return line.startsWith("signalled ") && !line.endsWith(" 0");
    }

    /**
     * Has the service manager do something.
     *
     * @param word {@code start}, {@code restart} or {@code reload}
     * @return why it did not, or null
     */
    @Nullable
    String service(String word) throws ShellException, StepException, InterruptedException {
        run.say(word);
        String line = answer();
        return line.startsWith("refused ") ? Text.printable(line.substring("refused ".length())) : null;
    }

    void verifying() {
        step = Step.VERIFY;
    }

    /** Ends it well. */
    void keep() throws ShellException, StepException, InterruptedException {
        run.say("keep");
        answer();
    }

    /** Puts the old files back. */
    void back() throws ShellException, StepException, InterruptedException {
        run.say("back");
        answer();
    }

    /** What is being done. */
    Step step() {
        return step;
    }

    private String answer() throws ShellException, StepException, InterruptedException {
        String line = run.line(Limit.in(options.stepTime()));
        if (line == null) {
            throw run.ended();
        }
        if (line.startsWith("failed ")) {
            String[] words = line.split(" ", 3);
            throw new StepException(Step.of(words[1]), Text.printable(words[2]));
        }
        return line;
    }

    @Override
    public void close() {
        run.close();
    }
}
