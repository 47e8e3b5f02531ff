package org.rcons.generator.noderange;

import java.util.Set;

/**
 * A comparison of an attribute: {@code nodehm.cons==ipmi}, {@code mgt!~^i}. Values are inherited; one that is not set
 * compares as the empty string.
 *
 * @param text the whole
 * @param table of the database
 * @param column of the table
 * @param test what the value must pass
 */
record Criterion(String text, String table, String column, Test test) implements Word {
    /** What a value must pass. */
    interface Test {
        boolean passes(String value) throws NodeRangeException;
    }

    static Criterion of(String text) throws NodeRangeException {
        int at = 0;
        while (at < text.length()
                && text.charAt(at) != '='
                && !text.startsWith("!=", at)
                && !text.startsWith("!~", at)) {
            at++;
        }
        if (at == text.length()) {
            throw new NodeRangeException(text, "not a comparison; write table.column==value, or != =~ !~");
        }
        String operator = operator(text, at);
        String value = text.substring(at + operator.length());
        String[] place = place(text.substring(0, at));
        return new Criterion(text, place[0], place[1], test(operator, value, text));
    }

    private static String operator(String text, int at) {
        boolean two = text.startsWith("==", at) || text.startsWith("=~", at) || text.charAt(at) == '!';
        return text.substring(at, at + (two ? 2 : 1));
    }

    private static String[] place(String attribute) {
        return switch (attribute) {
            case "groups", "tags" -> new String[] {"nodelist", "groups"};
            case "mgt" -> new String[] {"nodehm", "mgt"};
            default -> {
                int dot = attribute.indexOf('.');
                yield new String[] {attribute.substring(0, Math.max(dot, 0)), attribute.substring(dot + 1)};
            }
        };
    }

    private static Test test(String operator, String value, String text) throws NodeRangeException {
        return switch (operator) {
            case "!=" -> v -> !v.equals(value);
            case "=~" -> Regex.of(inside(value), text)::isIn;
            case "!~" -> {
                Regex regex = Regex.of(inside(value), text);
                yield v -> !regex.isIn(v);
            }
            default -> value::equals;
        };
    }

    /** Slashes around an expression are customary and not part of it. */
    private static String inside(String value) {
        int start = value.startsWith("/") ? 1 : 0;
        int end = value.length() > start && value.endsWith("/") ? value.length() - 1 : value.length();
        return value.substring(start, end);
    }

    @Override
    public void addTo(Set<String> nodes, Evaluation evaluation) throws NodeRangeException {
        if (evaluation.catalog() == NoCatalog.INSTANCE) {
            throw new NodeRangeException(text, "a comparison needs an inventory; write the names");
        }
        for (String node : evaluation.catalog().nodes()) {
            String value = evaluation.catalog().value(node, table, column);
            if (value == null) {
                evaluation.note(text + ": there is no such table and column, so that no node is named");
                return;
            }
            if (test.passes(value)) {
                nodes.add(node);
            }
        }
    }

    @Override
    public boolean hidesGroup() {
        return true;
    }
}
