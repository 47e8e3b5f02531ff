package org.rcons.generator.perl;

/** Turns Perl's regular expressions into Java's: the constructs that both know, everything else is refused. */
final class PatternTranslation {
    private static final String ASSERTIONS = "bBAzZ";
    private static final int DEEPEST = 50;
    private static final int MOST_REPEATS = 255;

    private final String perl;
    private final boolean noderange;
    private final StringBuilder java = new StringBuilder();
    private int at;
    private int depth;
    private Last last = Last.NOTHING;

    private PatternTranslation(String perl, boolean noderange) {
        this.perl = perl;
        this.noderange = noderange;
    }

    /** What was read last, as far as it matters to a quantifier. */
    private enum Last {
        /** Nothing that can be repeated: the begin, an assertion. */
        NOTHING,
        /** What can be repeated. */
        ATOM,
        /** A quantifier. */
        COUNT
    }

    /**
     * The expression for Java.
     *
     * @param noderange true if it is a part of a noderange, see {@link PerlPattern#ofNoderange}
     */
    static String of(String perl, boolean noderange) throws PatternException {
        PatternTranslation translation = new PatternTranslation(perl, noderange);
        while (translation.at < perl.length()) {
            translation.element(perl.charAt(translation.at));
        }
        if (translation.depth > 0) {
            throw translation.refused("a ( that is not closed");
        }
        return translation.java.toString();
    }

    private void element(char c) throws PatternException {
        switch (c) {
            case '(' -> open();
            case ')' -> close();
            case '[' -> {
                CharacterClass list = CharacterClass.at(perl, at);
                take(list.java(), list.end() - at, Last.ATOM);
            }
            case '*', '+', '?' -> repeat(Character.toString(c));
            case '{' -> counted();
            case '\\' -> escape();
            case '|', '^', '$' -> take(Character.toString(c), 1, Last.NOTHING);
            case '.' -> take(".", 1, Last.ATOM);
            default -> take(literal(c), 1, Last.ATOM);
        }
    }

    private void take(String text, int length, Last what) {
        java.append(text);
        at += length;
        last = what;
    }

    private void open() throws PatternException {
        boolean plain = !perl.startsWith("(?", at) && !perl.startsWith("(*", at);
        if (noderange || !(plain || perl.startsWith("(?:", at))) {
            throw refused(plain ? "parentheses" : "a special group");
        }
        if (++depth > DEEPEST) {
            throw refused("parentheses nested deeper than " + DEEPEST);
        }
        take(plain ? "(" : "(?:", plain ? 1 : 3, Last.NOTHING);
    }

    private void close() throws PatternException {
        if (depth-- == 0) {
            throw refused("a ) that closes nothing");
        }
        take(")", 1, Last.ATOM);
    }

    private void repeat(String count) throws PatternException {
        if (last != Last.ATOM) {
            throw refused(
                    last == Last.COUNT
                            ? "a " + count + " behind another quantifier"
                            : "nothing to repeat before the " + count);
        }
        take(count, count.length(), Last.COUNT);
        if (perl.startsWith("?", at)) {
            take("?", 1, Last.COUNT);
        }
    }

    /** <code>{2}</code>, <code>{2,}</code>, <code>{2,5}</code>; any other brace has changed its meaning with Perl's age. */
    private void counted() throws PatternException {
        int end = perl.indexOf('}', at);
        String inside = end < 0 ? "" : perl.substring(at + 1, end);
        int comma = inside.indexOf(',');
        String least = comma < 0 ? inside : inside.substring(0, comma);
        String most = comma < 0 || comma == inside.length() - 1 ? least : inside.substring(comma + 1);
        if (isNumber(least) && isNumber(most)) {
            checkCount(least, most);
            repeat("{" + inside + "}");
        } else if (noderange) {
            take("\\{", 1, Last.ATOM);
        } else {
            throw refused("a { that begins no count");
        }
    }

    private void checkCount(String least, String most) throws PatternException {
        if (most.length() > 3 || Integer.parseInt(most) > MOST_REPEATS) {
            throw refused("a count above " + MOST_REPEATS);
        }
        if (least.length() > 3 || Integer.parseInt(least) > Integer.parseInt(most)) {
            throw refused("a count that runs downwards");
        }
    }

    private static boolean isNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private void escape() throws PatternException {
        if (at + 1 == perl.length()) {
            throw refused("a backslash at the end");
        }
        char c = perl.charAt(at + 1);
        if (CharacterClass.CLASSES.indexOf(c) >= 0) {
            take("\\" + c, 2, Last.ATOM);
        } else if (ASSERTIONS.indexOf(c) >= 0) {
            take("\\" + c, 2, Last.NOTHING);
        } else if (isSign(c)) {
            take(literal(c), 2, Last.ATOM);
        } else {
            throw refused("\\" + c);
        }
    }

    /** True for what a backslash takes every meaning from. */
    static boolean isSign(char c) {
        return c > ' ' && c < 0x7f && !Character.isLetterOrDigit(c);
    }

    /** A character that stands for itself. */
    static String literal(char c) {
        return isSign(c) ? "\\" + c : Character.toString(c);
    }

    private PatternException refused(String what) {
        return PatternException.at(at, what, perl);
    }
}
