package org.rcons.generator.inventory.xcat.expression;

/** Turns Perl's regular expressions into Java's: the constructs that both know, everything else is refused. */
final class PatternTranslation {
    /** These escapes mean the same in both, for names of ASCII. */
    private static final String CLASSES = "dDwWsS";

    private static final String ASSERTIONS = "bBAzZ";
    private static final int DEEPEST = 50;
    private static final int MOST_REPEATS = 255;

    private final String perl;
    private final StringBuilder java = new StringBuilder();
    private int at;
    private int depth;
    /** True if what was read last can be repeated. */
    private boolean atom;

    private PatternTranslation(String perl) {
        this.perl = perl;
    }

    static String of(String perl) throws ExpressionException {
        PatternTranslation translation = new PatternTranslation(perl);
        while (translation.at < perl.length()) {
            translation.element(perl.charAt(translation.at));
        }
        if (translation.depth > 0) {
            throw new ExpressionException("the end of the pattern " + perl + " (a bracket is not closed)");
        }
        return translation.java.toString();
    }

    private void element(char c) throws ExpressionException {
        switch (c) {
            case '(' -> open();
            case ')' -> close();
            case '[' -> {
                CharacterClass list = CharacterClass.at(perl, at);
                take(list.java(), list.end() - at, true);
            }
            case '*', '+', '?' -> repeat(Character.toString(c));
            case '{' -> counted();
            case '\\' -> escape();
            case '|', '^', '$' -> take(Character.toString(c), 1, false);
            case '.' -> take(".", 1, true);
            default -> take(literal(c), 1, true);
        }
    }

    private void take(String text, int length, boolean repeatable) {
        java.append(text);
        at += length;
        atom = repeatable;
    }

    private void open() throws ExpressionException {
        boolean plain = !perl.startsWith("(?", at) && !perl.startsWith("(*", at);
        boolean known = plain || perl.startsWith("(?:", at);
        if (!known || ++depth > DEEPEST) {
            throw unknown();
        }
        take(plain ? "(" : "(?:", plain ? 1 : 3, false);
    }

    private void close() throws ExpressionException {
        if (depth-- == 0) {
            throw unknown();
        }
        take(")", 1, true);
    }

    private void repeat(String count) throws ExpressionException {
        if (!atom) {
            throw unknown();
        }
        take(count, count.length(), false);
        if (perl.startsWith("?", at)) {
            take("?", 1, false);
        }
    }

    /** <code>{2}</code>, <code>{2,}</code>, <code>{2,5}</code>; any other brace has changed its meaning with Perl's age. */
    private void counted() throws ExpressionException {
        int end = perl.indexOf('}', at);
        String inside = end < 0 ? "" : perl.substring(at + 1, end);
        int comma = inside.indexOf(',');
        int least = count(comma < 0 ? inside : inside.substring(0, comma));
        int most = comma < 0 || comma == inside.length() - 1 ? least : count(inside.substring(comma + 1));
        if (least < 0 || most < least || most > MOST_REPEATS) {
            throw unknown();
        }
        repeat("{" + inside + "}");
    }

    private static int count(String digits) {
        boolean number = !digits.isEmpty() && digits.length() <= 3 && Perl.isInteger(digits);
        return number ? Integer.parseInt(digits) : -1;
    }

    private void escape() throws ExpressionException {
        char c = at + 1 < perl.length() ? perl.charAt(at + 1) : 'Q';
        if (CLASSES.indexOf(c) >= 0) {
            take("\\" + c, 2, true);
        } else if (ASSERTIONS.indexOf(c) >= 0) {
            take("\\" + c, 2, false);
        } else if (c > ' ' && c < 0x7f && !Character.isLetterOrDigit(c)) {
            take(literal(c), 2, true);
        } else {
            throw unknown();
        }
    }

    /** A character that stands for itself. */
    static String literal(char c) {
        return Character.isLetterOrDigit(c) || c >= 0x7f || c <= ' ' ? Character.toString(c) : "\\" + c;
    }

    private ExpressionException unknown() {
        return new ExpressionException("'" + perl.substring(at) + "' in the pattern " + perl);
    }
}
