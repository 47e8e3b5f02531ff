package org.rcons.generator.inventory.xcat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Lists of names in a value, and in a message. */
final class Names {
    private static final int SHOWN = 3;

    private Names() {}

    /** The parts that are not empty; blanks belong to them. */
    static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int found = text.indexOf(separator, from);
            int to = found < 0 ? text.length() : found;
            if (to > from) {
                parts.add(text.substring(from, to));
            }
            from = to + 1;
        }
        return parts;
    }

    /** {@code n1, n2, n3 and 97 others}. */
    static String some(Collection<String> names) {
        StringBuilder text = new StringBuilder();
        int shown = 0;
        for (String name : names) {
            if (shown == SHOWN) {
                text.append(" and ")
                        .append(names.size() - SHOWN)
                        .append(names.size() == SHOWN + 1 ? " other" : " others");
                break;
            }
            text.append(shown == 0 ? "" : ", ").append(name);
            shown++;
        }
        return text.toString();
    }
}
