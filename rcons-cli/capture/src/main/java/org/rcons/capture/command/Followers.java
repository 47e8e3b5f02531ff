package org.rcons.capture.command;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.rcons.capture.match.PatternWatcher;
import org.rcons.capture.match.WantedPattern;
import org.rcons.capture.script.Script;
import org.rcons.capture.script.ScriptTypist;
import org.rcons.capture.script.SendTypist;
import org.rcons.capture.watch.Follower;

/** Who follows each console: all want the same. */
interface Followers {

    /** One for one console. */
    Follower next();

    /**
     * As the user wants it.
     *
     * @throws IllegalArgumentException if a pattern or a script is wrong; the message says where
     * @throws IOException if the script cannot be read
     */
    static Followers of(CaptureOrder.Wanted wanted) throws IOException {
        List<WantedPattern> until = patterns("--until", wanted.until());
        List<WantedPattern> failOn = patterns("--fail-on", wanted.failOn());
        if (wanted.script() != null) {
            Script script = Script.read(wanted.script().toString(), text(wanted.script()));
            return () -> new ScriptTypist(script, failOn);
        }
        String send = wanted.send();
        if (send != null) {
            SendTypist.check("--send", send);
            return () -> new SendTypist(send, until, failOn);
        }
        return () -> new PatternWatcher(until, failOn);
    }

    private static List<WantedPattern> patterns(String option, List<String> texts) {
        List<WantedPattern> patterns = new ArrayList<>();
        for (String text : texts) {
            patterns.add(WantedPattern.of(option, text));
        }
        return patterns;
    }

    private static String text(Path file) throws IOException {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            throw new IOException("there is no script " + file, e);
        } catch (MalformedInputException e) {
            throw new IOException("the script " + file + " is no text in UTF-8", e);
        } catch (IOException e) {
            throw new IOException("cannot read the script " + file + ": " + e.getMessage(), e);
        }
    }
}
