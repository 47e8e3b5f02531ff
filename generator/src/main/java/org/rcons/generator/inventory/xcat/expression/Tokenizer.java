package org.rcons.generator.inventory.xcat.expression;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Cuts a sum into words. */
final class Tokenizer {
    /** Longer signs first. Those that are not supported are known too, lest they be read as two. */
    private static final List<String> SIGNS = List.of(
            "<=>", "**=", "...", "&&=", "||=", "**", "==", "!=", "<=", ">=", "&&", "||", "++", "--", "=~", "!~", "<<",
            ">>", "..", "//", "->", "=>", "+=", "-=", "*=", "/=", ".=", "%=", "+", "-", "*", "/", "%", ".", "<", ">",
            "?", ":", "(", ")", ",", "!");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Tokenizer(String text) {
        this.text = text;
    }

    static List<Token> tokens(String text) throws ExpressionException {
        Tokenizer tokenizer = new Tokenizer(text);
        while (tokenizer.at < text.length()) {
            tokenizer.next(text.charAt(tokenizer.at));
        }
        tokenizer.tokens.add(new Token(Token.Kind.END, "", text.length()));
        return tokenizer.tokens;
    }

    private void next(char c) throws ExpressionException {
        if (c == ' ' || c == '\t') {
            at++;
        } else if (digit(c)) {
            number();
        } else if (c == '$') {
            capture();
        } else if (c == '\'' || c == '"') {
            quoted(c);
        } else if (letter(c)) {
            add(Token.Kind.NAME, run(at));
        } else {
            add(Token.Kind.OPERATOR, sign());
        }
    }

    private void add(Token.Kind kind, int end) {
        tokens.add(new Token(kind, text.substring(at, end), at));
        at = end;
    }

    private int sign() throws ExpressionException {
        for (String sign : SIGNS) {
            if (text.startsWith(sign, at)) {
                return at + sign.length();
            }
        }
        throw unknown("");
    }

    /** Decimal, octal with a zero in front, {@code 0x} and {@code 0b}; {@code _} may part digits. */
    private void number() throws ExpressionException {
        int end = run(at);
        // Perl reads a point right behind a number as its own, even before a text.
        boolean fraction = text.startsWith(".", end);
        BigInteger value = fraction ? null : value(text.substring(at, end).replace("_", ""));
        if (value == null || value.bitLength() >= Long.SIZE) {
            throw unknown(" (only integers of 64 bits)");
        }
        tokens.add(new Token(Token.Kind.NUMBER, value.toString(), at));
        at = end;
    }

    private static @Nullable BigInteger value(String digits) {
        String lower = digits.toLowerCase(Locale.ROOT);
        try {
            if (lower.startsWith("0x")) {
                return new BigInteger(lower.substring(2), 16);
            }
            if (lower.startsWith("0b")) {
                return new BigInteger(lower.substring(2), 2);
            }
            return new BigInteger(lower, lower.startsWith("0") ? 8 : 10);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private void capture() throws ExpressionException {
        Capturing capturing = Capturing.at(text, at);
        tokens.add(new Token(Token.Kind.CAPTURE, Integer.toString(capturing.number()), at));
        at = capturing.end();
    }

    private void quoted(char quote) throws ExpressionException {
        int end = at + 1;
        while (end < text.length() && text.charAt(end) != quote) {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        if (end >= text.length()) {
            throw unknown(" (the quote is not closed)");
        }
        Token.Kind kind = quote == '"' ? Token.Kind.DOUBLE_QUOTED : Token.Kind.QUOTED;
        tokens.add(new Token(kind, text.substring(at + 1, end), at));
        at = end + 1;
    }

    private int run(int from) {
        int end = from;
        while (end < text.length() && (letter(text.charAt(end)) || digit(text.charAt(end)))) {
            end++;
        }
        return end;
    }

    private ExpressionException unknown(String why) {
        return new ExpressionException("'" + text.substring(at) + "' in (" + text + ")" + why);
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean letter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    }
}
