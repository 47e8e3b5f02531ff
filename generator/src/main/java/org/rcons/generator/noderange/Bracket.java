package org.rcons.generator.noderange;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Numbers in brackets: {@code n[1,3-5]}, {@code f[1-2]n[01-16]}. The first bracket is written out, what follows is added,
 * and the result is read again (XCAT.md 12.2 step 9).
 *
 * @param text the whole
 * @param prefix before the first bracket; not empty
 * @param items inside the bracket; not empty
 * @param rest behind it
 */
record Bracket(String text, String prefix, String items, String rest) implements Word {
    private static final int MOST = 16;

    static Word of(String text) throws NodeRangeException {
        int open = text.indexOf('[');
        int close = text.indexOf(']', open);
        if (open == 0) {
            throw new NodeRangeException(text, "nothing stands before the [; write the begin of the names there");
        }
        if (close == open + 1 || close < 0 || text.lastIndexOf('[', close) != open) {
            throw new NodeRangeException(text, "a [ needs numbers and a ] behind it; write for example n[1,3-5]");
        }
        if (text.chars().filter(c -> c == '[').count() > MOST) {
            throw new NodeRangeException(text, "more than " + MOST + " brackets");
        }
        return new Bracket(text, text.substring(0, open), text.substring(open + 1, close), text.substring(close + 1));
    }

    @Override
    public void addTo(Set<String> nodes, Evaluation evaluation) throws NodeRangeException {
        boolean last = rest.indexOf('[') < 0;
        for (String item : items.split(",", -1)) {
            evaluation.spend(1, text);
            String range = written(item.strip(), last ? rest : "");
            if (last) {
                evaluation.word(range, nodes);
            } else {
                withRest(range, nodes, evaluation);
            }
        }
    }

    private void withRest(String range, Set<String> nodes, Evaluation evaluation) throws NodeRangeException {
        Evaluation bySyntax = new Evaluation(NoCatalog.INSTANCE, evaluation.numberName(), UnknownNames.NODES);
        Set<String> names = new LinkedHashSet<>();
        bySyntax.word(range, names);
        evaluation.spend(names.size(), text);
        for (String name : names) {
            evaluation.word(name + rest, nodes);
        }
    }

    /** {@code 3-5} becomes {@code n3-n5}. */
    private String written(String item, String suffix) throws NodeRangeException {
        StringBuilder range = new StringBuilder(prefix);
        boolean several = false;
        for (int i = 0; i < item.length(); i++) {
            char c = item.charAt(i);
            if (c == '-' || c == ':') {
                range.append(suffix).append(c).append(prefix);
                several = true;
            } else {
                range.append(c);
            }
        }
        if (several && (touches(rest, 0) || (touches(prefix, prefix.length() - 1) && widths(item)))) {
            throw new NodeRangeException(
                    text, "digits beside the [ ] become part of its numbers; write out the names, separated by commas");
        }
        return range.append(suffix).toString();
    }

    private static boolean touches(String beside, int at) {
        return !beside.isEmpty() && Digits.is(beside.charAt(at));
    }

    private static boolean widths(String item) {
        String[] ends = item.split("[-:]", -1);
        return ends[0].length() != ends[ends.length - 1].length();
    }
}
