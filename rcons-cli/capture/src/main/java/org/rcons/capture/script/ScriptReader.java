package org.rcons.capture.script;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rcons.capture.match.BadPattern;
import org.rcons.capture.match.WantedPattern;
import org.rcons.capture.script.StepLine.Argument;

/** Reads a script's steps, and collects what is wrong with them. */
final class ScriptReader {
    static final int MOST_STEPS = 1_000;
    static final int MOST_BYTES = 64 * 1024;
    static final int MOST_ERRORS = 20;
    static final Duration WITHIN = Duration.ofSeconds(30);

    private static final String BYTE_ORDER_MARK = "\ufeff";

    private final String name;
    private final List<Step> steps = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();
    private final Set<String> saved = new HashSet<>();
    private Duration within = WITHIN;
    private boolean expected;

    ScriptReader(String name) {
        this.name = name;
    }

    /**
     * Reads all lines.
     *
     * @throws ScriptException if something is wrong
     */
    Script read(String text) {
        if (text.length() > MOST_BYTES || text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new ScriptException(List.of(name + ":1:1: larger than 64 KB"));
        }
        String plain = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        String[] lines = plain.split("\n", -1);
        for (int i = 0; i < lines.length && errors.size() < MOST_ERRORS; i++) {
            readLine(i + 1, lines[i].endsWith("\r") ? lines[i].substring(0, lines[i].length() - 1) : lines[i]);
        }
        if (errors.isEmpty() && steps.isEmpty()) {
            errors.add(name + ":1:1: there is no step in it");
        }
        if (errors.size() == MOST_ERRORS) {
            errors.add(name + ": there may be more errors");
        }
        if (!errors.isEmpty()) {
            throw new ScriptException(errors);
        }
        return new Script(steps);
    }

    private void readLine(int number, String line) {
        StepLine words = new StepLine(line);
        try {
            if (!words.atEnd() && !words.atComment()) {
                readStep(number, words);
            }
            if (steps.size() > MOST_STEPS) {
                steps.clear();
                throw new Misspelt(1, "more than 1,000 steps");
            }
        } catch (Misspelt e) {
            errors.add(name + ":" + number + ":" + e.column() + ": " + e.problem());
        }
    }

    private void readStep(int number, StepLine words) {
        int column = words.column();
        switch (words.word()) {
            case "expect" -> expect(number, words);
            case "send" -> send(words);
            case "break" -> {
                words.end();
                steps.add(new Step.SendBreak());
            }
            case "save" -> save(words);
            case "within" -> within = Times.parse(words.lastWord(), words.wordColumn());
            default -> throw new Misspelt(column, "no step: one begins with expect, send, break, save or within");
        }
    }

    private void expect(int number, StepLine words) {
        expected = true;
        Argument pattern = words.pattern();
        Duration time = words.within(within);
        try {
            steps.add(new Step.Expect(number, WantedPattern.of(pattern.text()), time));
        } catch (BadPattern e) {
            throw new Misspelt(pattern.column() + e.column() - 1, e.problem());
        }
    }

    private void send(StepLine words) {
        Argument text = words.quoted("send needs what to type in quotes: send \"...\"");
        words.end();
        try {
            steps.add(new Step.Send(TypedText.of(text.text())));
        } catch (Misspelt e) {
            throw new Misspelt(text.column() + e.column() - 1, e.problem());
        }
    }

    private void save(StepLine words) {
        String key = words.lastWord();
        int column = words.wordColumn();
        if (!isName(key)) {
            throw new Misspelt(column, "save needs a name: letters, digits, _ and -, with a letter or _ first");
        }
        if (!expected) {
            throw new Misspelt(column, "save needs an expect before it");
        }
        if (!saved.add(key)) {
            throw new Misspelt(column, "'" + key + "' is saved twice");
        }
        steps.add(new Step.Save(key));
    }

    private static boolean isName(String key) {
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
            boolean later = i > 0 && ((c >= '0' && c <= '9') || c == '-');
            if (!letter && !later) {
                return false;
            }
        }
        return !key.isEmpty();
    }
}
