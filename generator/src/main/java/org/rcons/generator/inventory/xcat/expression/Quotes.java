package org.rcons.generator.inventory.xcat.expression;

import java.util.ArrayList;
import java.util.List;

/** The texts between quotes. */
final class Quotes {
    private static final String LETTERS = "tn\\\"$@";
    private static final String MEANT = "\t\n\\\"$@";

    private Quotes() {}

    /** {@code 'rack'}. */
    static Term single(String inside) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < inside.length(); i++) {
            boolean special = inside.startsWith("\\\\", i) || inside.startsWith("\\'", i);
            i += special ? 1 : 0;
            text.append(inside.charAt(i));
        }
        return new Term.Literal(text.toString());
    }

    /** {@code "rack$1"}. */
    static Term twofold(String inside) throws ExpressionException {
        List<Term> parts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < inside.length(); i++) {
            char c = inside.charAt(i);
            if (c == '$') {
                Capturing capturing = Capturing.at(inside, i);
                parts.add(new Term.Literal(text.toString()));
                parts.add(new Term.Capture(capturing.number()));
                text.setLength(0);
                i = capturing.end() - 1;
            } else {
                text.append(c == '\\' ? escaped(inside, i++) : plain(inside, i));
            }
        }
        parts.add(new Term.Literal(text.toString()));
        return new Term.Joined(List.copyOf(parts));
    }

    private static char plain(String inside, int at) throws ExpressionException {
        if (inside.charAt(at) == '@') {
            throw new ExpressionException("'" + inside.substring(at) + "' in \"" + inside + "\" (write \\@ for @)");
        }
        return inside.charAt(at);
    }

    private static char escaped(String inside, int at) throws ExpressionException {
        int which = at + 1 < inside.length() ? LETTERS.indexOf(inside.charAt(at + 1)) : -1;
        if (which < 0) {
            throw new ExpressionException("'" + inside.substring(at) + "' in \"" + inside + "\"");
        }
        return MEANT.charAt(which);
    }
}
