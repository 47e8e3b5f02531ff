package org.rcons.generator.noderange;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A node and those that follow it: {@code n08+2} is n08, n09, n10. The number to count up is the last one before an
 * optional domain.
 *
 * @param text the whole
 * @param prefix before the number
 * @param from the first number, with its padding
 * @param suffix the domain
 * @param count how many follow
 */
record Plus(String text, String prefix, String from, String suffix, int count) implements Word {
    private static final Pattern FORM = Pattern.compile("(.*?)([0-9]+)(\\..+)?");

    static Word of(String text) throws NodeRangeException {
        int plus = text.indexOf('+');
        String count = text.substring(plus + 1);
        if (!Digits.only(count)) {
            return new Name(text);
        }
        Matcher form = FORM.matcher(text.substring(0, plus));
        if (!form.matches() || count.length() > 7) {
            throw new NodeRangeException(
                    text, "+ needs a name that ends in a number, or in a number and a domain; write prefix[1-3]suffix");
        }
        String domain = form.group(3) == null ? "" : form.group(3);
        return new Plus(text, form.group(1), form.group(2), domain, Integer.parseInt(count));
    }

    @Override
    public void addTo(Set<String> nodes, Evaluation evaluation) throws NodeRangeException {
        boolean bare = prefix.isEmpty() && suffix.isEmpty();
        String before = bare ? evaluation.numberName().prefix() : prefix;
        String behind = bare ? evaluation.numberName().suffix() : suffix;
        new Run(before, from, behind).add(count, nodes, evaluation);
    }
}
