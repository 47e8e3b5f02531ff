package org.rcons.generator.perl;

/**
 * A list of characters in a pattern: {@code [a-z]}.
 *
 * @param java the same for Java
 * @param end the place behind it
 */
record CharacterClass(String java, int end) {
    /** These escapes mean the same in both languages, for names of ASCII. */
    static final String CLASSES = "dDwWsS";

    /**
     * Reads it.
     *
     * @param open where the {@code [} stands
     */
    static CharacterClass at(String perl, int open) throws PatternException {
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
                    throw PatternException.at(at, "a range that runs downwards or has no begin or end", perl);
                }
                java.append('-').append(high.java());
                at += 1 + high.length();
            }
        }
        if (at >= perl.length()) {
            throw PatternException.at(open, "a [ that is not closed", perl);
        }
        return new CharacterClass(java.append(']').toString(), at + 1);
    }

    /** One character, or a class of them, which has no code. */
    private record Item(String java, int length, int character) {}

    private static Item item(String perl, int at) throws PatternException {
        char c = perl.charAt(at);
        if (c == '[' && at + 1 < perl.length() && ":.=".indexOf(perl.charAt(at + 1)) >= 0) {
            throw PatternException.at(at, "a named class", perl);
        }
        if (c != '\\') {
            return new Item(PatternTranslation.literal(c), 1, c);
        }
        if (at + 1 == perl.length()) {
            throw PatternException.at(at, "a backslash at the end", perl);
        }
        char escaped = perl.charAt(at + 1);
        if (CLASSES.indexOf(escaped) >= 0) {
            return new Item("\\" + escaped, 2, -1);
        }
        if (!PatternTranslation.isSign(escaped)) {
            throw PatternException.at(at, "\\" + escaped, perl);
        }
        return new Item(PatternTranslation.literal(escaped), 2, escaped);
    }
}
