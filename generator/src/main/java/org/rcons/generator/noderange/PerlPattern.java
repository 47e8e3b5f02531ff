package org.rcons.generator.noderange;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * The part of Perl's regular expressions that reads the same in Java: characters, classes, {@code . * + ? | ^ $}, counts
 * in braces, and {@code \d \D \w \W \s \S \b \B \A \z \Z}. A brace that begins no count stands for itself, as in Perl.
 * Anything else is refused, lest it mean something else.
 */
final class PerlPattern {
    private static final String ESCAPES = "dDwWsSbBAzZt";

    private final String regex;
    private final String part;
    private final StringBuilder java = new StringBuilder();

    private PerlPattern(String regex, String part) {
        this.regex = regex;
        this.part = part;
    }

    /**
     * The expression for Java.
     *
     * @param part where it stands, for messages
     */
    static Pattern compile(String regex, String part) throws NodeRangeException {
        PerlPattern pattern = new PerlPattern(regex, part);
        int at = 0;
        while (at < regex.length()) {
            at = pattern.next(at);
        }
        try {
            return Pattern.compile(pattern.java.toString());
        } catch (PatternSyntaxException e) {
            throw new NodeRangeException(part, "not a regular expression: " + e.getDescription());
        }
    }

    private int next(int at) throws NodeRangeException {
        char c = regex.charAt(at);
        return switch (c) {
            case '\\' -> escape(at);
            case '[' -> charClass(at);
            case '{' -> brace(at);
            case '}' -> literal(at);
            case '*', '+', '?' -> quantifier(at);
            case '(', ')' -> throw refused(at, "parentheses");
            default -> copy(at, at + 1);
        };
    }

    /** A plus behind a quantifier would be a possessive one, which nobody means; a star at the begin is a shell's. */
    private int quantifier(int at) throws NodeRangeException {
        char c = regex.charAt(at);
        if (at == 0 || "^|".indexOf(regex.charAt(at - 1)) >= 0) {
            throw refused(at, "nothing to repeat before the " + c);
        }
        if (c == '+' && "*+?}".indexOf(regex.charAt(at - 1)) >= 0) {
            throw refused(at, "a + behind another quantifier");
        }
        return copy(at, at + 1);
    }

    private int escape(int at) throws NodeRangeException {
        if (at + 1 == regex.length()) {
            throw refused(at, "a backslash at the end");
        }
        char c = regex.charAt(at + 1);
        boolean letterOrDigit = Character.isLetterOrDigit(c);
        if (letterOrDigit && ESCAPES.indexOf(c) < 0) {
            throw refused(at, "\\" + c);
        }
        return copy(at, at + 2);
    }

    private int charClass(int start) throws NodeRangeException {
        java.append('[');
        int at = start + 1;
        if (at < regex.length() && regex.charAt(at) == '^') {
            at = copy(at, at + 1);
        }
        int first = at;
        while (at < regex.length() && (regex.charAt(at) != ']' || at == first)) {
            at = inClass(at);
        }
        if (at == regex.length()) {
            throw refused(start, "a [ that is not closed");
        }
        return copy(at, at + 1);
    }

    private int inClass(int at) throws NodeRangeException {
        char c = regex.charAt(at);
        if (c == '\\') {
            return escape(at);
        }
        if (c == '[' && at + 1 < regex.length() && ":.=".indexOf(regex.charAt(at + 1)) >= 0) {
            throw refused(at, "a named class");
        }
        return "[]&^".indexOf(c) >= 0 ? literal(at) : copy(at, at + 1);
    }

    private int brace(int at) {
        int end = Digits.end(regex, at + 1);
        boolean count = end > at + 1;
        if (count && end < regex.length() && regex.charAt(end) == ',') {
            end = Digits.end(regex, end + 1);
        }
        return count && end < regex.length() && regex.charAt(end) == '}' ? copy(at, end + 1) : literal(at);
    }

    private int literal(int at) {
        java.append('\\');
        return copy(at, at + 1);
    }

    private int copy(int from, int to) {
        java.append(regex, from, to);
        return to;
    }

    private NodeRangeException refused(int at, String what) {
        return new NodeRangeException(
                part,
                what + " at character " + (at + 1)
                        + " of the regular expression; use characters, classes, . * + ? | ^ $"
                        + " and \\d \\D \\w \\W");
    }
}
