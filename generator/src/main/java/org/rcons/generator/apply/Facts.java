package org.rcons.generator.apply;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what is on a conserver host, with one script that changes nothing and works where nothing is installed. The
 * options file is the one that the service there really reads: Debian 12's package, for one, reads
 * {@code /etc/conserver/server.conf}.
 */
public final class Facts {
    /** The largest file: some 100,000 tuned consoles. */
    private static final int MAX_BLOB = 64 * 1024 * 1024;

    private Facts() {}

    /**
     * Asks a host.
     *
     * @param path of its conserver.cf, as the host sees it
     * @param time for the whole
     * @throws ShellException if there is no shell, or no answer in time
     */
    public static Found gather(HostShell shell, String path, Duration time)
            throws ShellException, InterruptedException {
        Limit limit = Limit.in(time);
        String script = new Script()
                .set("file", Script.path(path))
                .part("masters.sh")
                .part("facts.sh")
                .begin();
        try (ShellRun run = shell.start(script)) {
            FactsDraft draft = new FactsDraft(shell.host());
            for (String line = run.line(limit); !"done".equals(line); line = run.line(limit)) {
                if (line == null) {
                    throw run.ended();
                }
                take(draft, line, run, limit);
            }
            return draft.finish();
        }
    }

    /**
     * Asks several hosts.
     *
     * @param atOnce how many at a time
     * @return what each said, in the order given; one that fails does not hide the others
     */
    public static List<Answer> gatherAll(List<HostShell> shells, String path, Duration time, int atOnce)
            throws InterruptedException {
        List<Callable<Answer>> work = new ArrayList<>();
        for (HostShell shell : shells) {
            work.add(() -> answer(shell, path, time));
        }
        return SeveralHosts.run(atOnce, work);
    }

    private static Answer answer(HostShell shell, String path, Duration time) throws InterruptedException {
        try {
            return new Answer(shell.host(), gather(shell, path, time), "");
        } catch (ShellException e) {
            return new Answer(shell.host(), null, e.what());
        }
    }

    /**
     * What one of several hosts said.
     *
     * @param host which
     * @param found null if it could not be asked
     * @param failure why not; empty if it could
     */
    public record Answer(String host, @Nullable Found found, String failure) {}

    private static void take(FactsDraft draft, String line, ShellRun run, Limit limit)
            throws ShellException, InterruptedException {
        int blank = line.indexOf(' ');
        String name = blank < 0 ? line : line.substring(0, blank);
        String value = blank < 0 ? "" : line.substring(blank + 1);
        if (name.equals("begin")) {
            draft.text(value, blob(run, limit));
        } else {
            draft.fact(name, value);
        }
    }

    /** Line by line, as base64(1) cuts it into whole groups: a file of 100,000 consoles is large enough once. */
    private static String blob(ShellRun run, Limit limit) throws ShellException, InterruptedException {
        StringBuilder text = new StringBuilder();
        @Nullable String line = run.anyLine(limit);
        while (line != null && !line.startsWith("rcons end ") && text.length() < MAX_BLOB) {
            text.append(Text.of(Base64.getDecoder().decode(line.strip())));
            line = run.anyLine(limit);
        }
        if (line == null) {
            throw run.ended();
        }
        return text.toString();
    }
}
