package org.rcons.generator.noderange;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes a noderange apart at its operators: commas, minus, {@code @}, parentheses (XCAT.md 12.1, 12.3). */
final class TermParser {
    private static final int DEEPEST = 50;
    private static final String BLANKS = "blanks around commas and operators are ignored";

    private final String text;
    private final List<String> notes = new ArrayList<>();
    private int at;
    private int depth;
    private boolean parenthesisSeen;

    private TermParser(String text) {
        this.text = text;
    }

    /** Reads a whole noderange. Quotes anywhere in it are dropped, as a shell may have left some. */
    static Terms parse(String expression) throws NodeRangeException {
        TermParser parser = new TermParser(expression.replace("'", "").replace("\"", ""));
        Terms terms = parser.list();
        if (parser.at < parser.text.length()) {
            throw new NodeRangeException(parser.text, "a ) closes nothing; remove it, or open it with (");
        }
        return terms;
    }

    private Terms list() throws NodeRangeException {
        List<Term> included = new ArrayList<>();
        List<Term> excluded = new ArrayList<>();
        boolean first = true;
        do {
            skipBlanks();
            List<Term> into = take('-') ? excluded : included;
            skipBlanks();
            Term term = next('^') ? file(into == excluded) : intersection(first);
            if (term != null) {
                into.add(term);
            }
            first = false;
            skipBlanks();
        } while (take(',') || next('-'));
        return new Terms(included, excluded, depth == 0 ? notes : List.of());
    }

    private Term file(boolean exclusion) throws NodeRangeException {
        at++;
        String path = word().strip();
        if (exclusion) {
            throw new NodeRangeException("-^" + path, "xCAT cannot exclude a file like this; write -(^" + path + ")");
        }
        return new Term.Lines(new ListFile(path));
    }

    private @Nullable Term intersection(boolean first) throws NodeRangeException {
        List<Term> parts = new ArrayList<>();
        Term part = atom();
        while (part != null && take('@')) {
            parts.add(part);
            skipBlanks();
            if (next('(') && !first && !parenthesisSeen) {
                throw new NodeRangeException(
                        text,
                        "xCAT intersects all that stands before the first @( and not only the last element; write"
                                + " (a,b)@(c), or a,(b@c)");
            }
            part = atom();
        }
        if (part != null) {
            parts.add(part);
        } else if (next('@')) {
            throw new NodeRangeException(text, "a name is missing before @");
        } else if (!parts.isEmpty()) {
            note("nothing stands behind the last @, which is ignored");
        }
        return parts.size() > 1 ? new Term.Intersection(parts) : parts.isEmpty() ? null : parts.get(0);
    }

    /** Null where nothing stands. */
    private @Nullable Term atom() throws NodeRangeException {
        if (next('(')) {
            return inner();
        }
        String word = word();
        if (!word.equals(word.strip())) {
            note(BLANKS);
            word = word.strip();
        }
        if (word.startsWith("^")) {
            throw new NodeRangeException(word, "a file cannot stand behind @; write (" + word + ")");
        }
        return word.isEmpty() ? null : new Term.Word(word);
    }

    private Term inner() throws NodeRangeException {
        int start = at++;
        if (++depth > DEEPEST) {
            throw new NodeRangeException(text, "parentheses are nested deeper than " + DEEPEST);
        }
        parenthesisSeen = false;
        Terms terms = list();
        if (!take(')')) {
            throw new NodeRangeException(text.substring(start), "a ( is not closed; write ) behind its last element");
        }
        depth--;
        parenthesisSeen = true;
        skipBlanks();
        if (at < text.length() && ",@)-".indexOf(text.charAt(at)) < 0) {
            throw new NodeRangeException(text.substring(start), "write a comma behind the )");
        }
        return new Term.Inner(terms);
    }

    /** Up to the next operator outside of brackets. */
    private String word() throws NodeRangeException {
        int start = at;
        while (at < text.length() && ",@()".indexOf(text.charAt(at)) < 0) {
            if (text.charAt(at) == '[') {
                at = text.indexOf(']', at);
                if (at < 0) {
                    throw new NodeRangeException(
                            text.substring(start), "a [ is not closed; write ] behind its last number");
                }
            }
            at++;
        }
        String word = text.substring(start, at);
        if (next('(') && !word.isBlank()) {
            throw misplaced(word.strip());
        }
        return word;
    }

    private static NodeRangeException misplaced(String word) {
        if (word.startsWith("/") || word.indexOf('=') >= 0 || word.indexOf('~') >= 0) {
            return new NodeRangeException(
                    word + "(",
                    "xCAT takes a ( in a regular expression or comparison for the begin of a list; write the"
                            + " alternatives as elements of their own: /n1.*,/n2.*");
        }
        return new NodeRangeException(
                word + "(", "a ( can stand only at the begin of an element; write a comma before it");
    }

    private void note(String note) {
        if (!notes.contains(note)) {
            notes.add(note);
        }
    }

    private void skipBlanks() {
        int start = at;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        if (at > start) {
            note(BLANKS);
        }
    }

    private boolean next(char c) {
        return at < text.length() && text.charAt(at) == c;
    }

    private boolean take(char c) {
        if (next(c)) {
            at++;
            return true;
        }
        return false;
    }
}
