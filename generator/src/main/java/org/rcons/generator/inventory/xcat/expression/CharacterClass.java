package org.rcons.generator.inventory.xcat.expression;

/**
 * A list of characters in a pattern: {@code [a-z]}.
 *
 * @param java the same for Java
 * @param end the place behind it
 */
record CharacterClass(String java, int end) {
    /**
     * Reads it.
     *
     * @param open where the {@code [} stands
     */
    static CharacterClass at(String perl, int open) throws ExpressionException {
        StringBuilder java = new StringBuilder("[");
        int at = open + 1;
        if (perl.startsWith("^", at)) {
            java.append('^');
            at++;
        }
        int first = at;
        while (at < perl.length() && (perl.charAt(at) != ']' || at == first)) {
            Item low = item(perl, at);
            at += low.length();
            java.append(low.java());
            if (perl.startsWith("-", at) && !perl.startsWith("-]", at) && at + 1 < perl.length()) {
                Item high = item(perl, at + 1);
                if (low.character() < 0 || high.character() < low.character()) {
                    throw unknown(perl, at);
                }
                java.append('-').append(high.java());
                at += 1 + high.length();
            }
        }
        if (at >= perl.length()) {
            throw unknown(perl, open);
        }
        return new CharacterClass(java.append(']').toString(), at + 1);
    }

    /** One character, or a class of them, which has no code. */
    private record Item(String java, int length, int character) {}

    private static Item item(String perl, int at) throws ExpressionException {
        char c = perl.charAt(at);
        if (c == '[' && at + 1 < perl.length() && ":.=".indexOf(perl.charAt(at + 1)) >= 0) {
            throw unknown(perl, at);
        }
        if (c != '\\') {
            return new Item(PatternTranslation.literal(c), 1, c);
        }
        char escaped = at + 1 < perl.length() ? perl.charAt(at + 1) : 'Q';
        if ("dDwWsS".indexOf(escaped) >= 0) {
            return new Item("\\" + escaped, 2, -1);
        }
        if (escaped <= ' ' || escaped >= 0x7f || Character.isLetterOrDigit(escaped)) {
            throw unknown(perl, at);
        }
        return new Item(PatternTranslation.literal(escaped), 2, escaped);
    }

    private static ExpressionException unknown(String perl, int at) {
        return new ExpressionException("'" + perl.substring(at) + "' in the pattern " + perl);
    }
}
