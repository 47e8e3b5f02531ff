package org.rcons.generator.inventory.xcat.expression;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * The part of Perl's regular expressions that means the same in Java: characters, {@code .}, classes, anchors,
 * repetition, alternatives, groups. Anything else is refused rather than given another meaning.
 */
final class PerlRegex {
    private static final String ESCAPES = "dDwWsSzZAbBntr";
    private static final int MAX_LENGTH = 1000;

    private final String regex;

    private PerlRegex(String regex) {
        this.regex = regex;
    }

    static Pattern compile(String regex) throws ExpressionException {
        new PerlRegex(regex).check();
        try {
            return Pattern.compile(regex);
        } catch (PatternSyntaxException e) {
            throw new ExpressionException("the regular expression '" + regex + "' is wrong at character "
                    + (e.getIndex() + 1) + ": " + e.getDescription());
        }
    }

    private void check() throws ExpressionException {
        if (regex.length() > MAX_LENGTH) {
            throw new ExpressionException("a regular expression of more than " + MAX_LENGTH + " characters");
        }
        boolean inClass = false;
        for (int i = 0; i < regex.length(); i++) {
            char c = regex.charAt(i);
            if (c == '\\') {
                i++;
                escape(i);
            } else if (inClass) {
                refuse(c == '[' || regex.startsWith("&&", i), i);
                inClass = c != ']' || isFirstOfClass(i);
            } else {
                inClass = c == '[';
                refuse(regex.startsWith("(?", i) && !regex.startsWith("(?:", i), i);
                refuse(c == '$' && i + 1 < regex.length() && isWord(regex.charAt(i + 1)), i);
                refuse(c == '@', i);
            }
        }
    }

    /** In Perl, a bracket right behind the opening one is a member of the class. */
    private boolean isFirstOfClass(int i) {
        return regex.charAt(i - 1) == '[' || regex.startsWith("[^", i - 2);
    }

    private void escape(int i) throws ExpressionException {
        if (i < regex.length() && isWord(regex.charAt(i))) {
            refuse(ESCAPES.indexOf(regex.charAt(i)) < 0 && !Character.isDigit(regex.charAt(i)), i - 1);
        }
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '{';
    }

    private void refuse(boolean wrong, int i) throws ExpressionException {
        if (wrong) {
            throw new ExpressionException("the regular expression '" + regex + "' has something at character "
                    + (i + 1) + " that is not supported");
        }
    }
}
