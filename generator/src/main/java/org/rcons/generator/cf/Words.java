package org.rcons.generator.cf;

import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;

/** Lists as conserver.cf has them: separated by commas, blanks, or both. */
final class Words {
    private Words() {}

    static List<String> of(String value) {
        List<String> words = new ArrayList<>();
        StringTokenizer rest = new StringTokenizer(value, ", \t\n\f\r\u000b");
        while (rest.hasMoreTokens()) {
            words.add(rest.nextToken());
        }
        return words;
    }
}
