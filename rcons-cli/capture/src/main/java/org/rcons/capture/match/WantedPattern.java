package org.rcons.capture.match;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rcons.capture.result.Match;

/**
 * A pattern that a user waits for. Syntax: RE2 (no look-around, no back references), case as written, {@code ^} and
 * {@code $} at lines; named groups as {@code (?P<name>...)} or {@code (?<name>...)}. Immutable: one for all consoles.
 */
public final class WantedPattern {
    /** The longest pattern, in characters. */
    public static final int LONGEST = 4_096;
    /** The largest pattern, in steps: a character or class is one, repeat counts multiply. */
    public static final int LARGEST = 10_000;

    /** What is kept of a match and of its line, in characters. */
    static final int LONGEST_MATCH = 4_096;

    private final String text;
    private final Pattern compiled;
    private final PatternShape shape;
    private final String literal;

    private WantedPattern(String text, Pattern compiled, PatternShape shape) {
        this.text = text;
        this.compiled = compiled;
        this.shape = shape;
        this.literal = shape.literal();
    }

    /**
     * Compiles a pattern.
     *
     * @throws BadPattern if it is wrong, too large, or would match anything
     */
    public static WantedPattern of(String text) {
        if (text.length() > LONGEST) {
            throw new BadPattern(text.substring(0, 40) + "...", LONGEST + 1, "longer than " + LONGEST + " characters");
        }
        PatternShape shape = PatternShape.of(text);
        if (shape.size() > LARGEST) {
            throw new BadPattern(text, 1, "too large: its repeat counts multiply to more than " + LARGEST + " steps");
        }
        Pattern compiled = compiled(text, shape);
        if (matchesNothing(compiled, "") || matchesNothing(compiled, "a b")) {
            throw new BadPattern(text, 1, "would match anything: it matches the empty string");
        }
        return new WantedPattern(text, compiled, shape);
    }

    /**
     * Compiles an option's value.
     *
     * @param option what the message begins with: {@code --until}, say
     * @throws BadPattern as {@link #of(String)} does
     */
    public static WantedPattern of(String option, String text) {
        try {
            return of(text);
        } catch (BadPattern e) {
            throw new BadPattern(option + ": ", e);
        }
    }

    private static Pattern compiled(String text, PatternShape shape) {
        try {
            return Pattern.compile(text, Pattern.MULTILINE);
        } catch (PatternSyntaxException e) {
            throw new BadPattern(text, column(text, shape, e), problem(shape, e));
        }
    }

    private static String problem(PatternShape shape, PatternSyntaxException e) {
        return isUnopened(shape, e) ? "missing opening (" : e.getDescription();
    }

    /** RE2/J names the offending part, never its place (its index is always -1). */
    private static int column(String text, PatternShape shape, PatternSyntaxException e) {
        if (e.getDescription().contains("missing closing )")) {
            return shape.unclosed() + 1;
        }
        if (isUnopened(shape, e)) {
            return shape.unopened() + 1;
        }
        String part = e.getPattern();
        if (e.getDescription().contains("duplicate")) {
            return text.lastIndexOf(part + ">") + 1;
        }
        int found = part.isEmpty() ? text.length() - 1 : text.indexOf(part);
        return Math.max(0, found) + 1;
    }

    /** RE2/J reports it as an error of its own. */
    private static boolean isUnopened(PatternShape shape, PatternSyntaxException e) {
        return shape.unopened() >= 0 && e.getDescription().contains("internal error");
    }

    private static boolean matchesNothing(Pattern compiled, String text) {
        Matcher matcher = compiled.matcher(text);
        while (matcher.find()) {
            if (matcher.start() == matcher.end()) {
                return true;
            }
        }
        return false;
    }

    /** As the user wrote it. */
    public String text() {
        return text;
    }

    /** Whether no match can contain a line end. */
    boolean isOneLine() {
        return shape.isOneLine();
    }

    /** The text that it stands for, if it is nothing but text; else empty. */
    String literal() {
        return literal;
    }

    /** Whether {@link #find} is worth its time. */
    boolean mayBeIn(String in, int from) {
        return shape.required().mayBeIn(in, from);
    }

    /** The leftmost match that begins at an index or after it. */
    @Nullable
    Hit find(String in, int from) {
        if (!literal.isEmpty()) {
            int found = in.indexOf(literal, from);
            return found < 0 ? null : new Hit(this, found, found + literal.length(), true, null);
        }
        Matcher matcher = compiled.matcher(in);
        return matcher.find(from)
                ? new Hit(this, matcher.start(), matcher.end(), isSettled(in, from, matcher.end()), matcher)
                : null;
    }

    /** Whether text that comes after this one cannot change the match any more: nothing read as far as the end for it. */
    private boolean isSettled(String in, int from, int end) {
        if (isOneLine() && in.indexOf('\n', end) >= 0) {
            return true;
        }
        if (end == in.length()) {
            return false;
        }
        ReadMark mark = new ReadMark(in);
        return compiled.matcher(mark).find(from) && mark.furthest() < in.length() - 1;
    }

    @Override
    public String toString() {
        return text;
    }

    /**
     * A place where a pattern matches.
     *
     * @param pattern which one
     * @param start its first character
     * @param end after its last
     * @param settled whether more text cannot change it
     * @param groups its groups, or null for a literal
     */
    record Hit(
            WantedPattern pattern,
            int start,
            int end,
            boolean settled,
            @Nullable Matcher groups) {

        /** For reports. */
        Match toMatch(String in) {
            int last = end > start && in.charAt(end - 1) == '\n' ? end - 1 : end;
            int lineStart = in.lastIndexOf('\n', last - 1) + 1;
            int lineEnd = in.indexOf('\n', last);
            String line = in.substring(lineStart, lineEnd < 0 ? in.length() : lineEnd);
            return new Match(pattern.text, cut(in.substring(start, end)), cut(line), namedGroups());
        }

        /** The first group; the whole match if there is none; empty if the group has no part in the match. */
        String kept(String in) {
            if (groups == null || groups.groupCount() == 0) {
                return cut(in.substring(start, end));
            }
            String first = groups.group(1);
            return first == null ? "" : cut(first);
        }

        private Map<String, String> namedGroups() {
            Map<String, String> named = new LinkedHashMap<>();
            if (groups != null) {
                pattern.compiled.namedGroups().entrySet().stream()
                        .sorted(Map.Entry.comparingByValue())
                        .forEach(group -> {
                            String value = groups.group(group.getValue());
                            if (value != null) {
                                named.put(group.getKey(), cut(value));
                            }
                        });
            }
            return named;
        }

        private static String cut(String text) {
            return text.length() <= LONGEST_MATCH ? text : text.substring(0, LONGEST_MATCH);
        }
    }
}
