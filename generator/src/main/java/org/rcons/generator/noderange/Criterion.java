package org.rcons.generator.noderange;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A condition on an attribute: {@code nodehm.cons==ipmi}.
 *
 * @param table whose
 * @param column which
 * @param operator one of {@code == = != =~ !~}
 * @param value to compare with
 */
record Criterion(String table, String column, String operator, String value) {
    private static final Pattern FORM = Pattern.compile("([^=!~]+)(==|=~|!=|!~|=)(.*)", Pattern.DOTALL);

    /**
     * Reads one.
     *
     * @throws NodeRangeException if it has not the form of one
     */
    static Criterion parse(String atom) throws NodeRangeException {
        Matcher matcher = FORM.matcher(atom);
        if (!matcher.matches()) {
            throw new NodeRangeException("noderange '" + atom + "': write TABLE.COLUMN==VALUE, or !=, =~, !~");
        }
        if (atom.indexOf('(') >= 0) {
            throw new NodeRangeException("noderange '" + atom
                    + "': parentheses cannot stand in a condition; write several conditions, divided by commas");
        }
        String[] name = full(matcher.group(1)).split("\\.", 2);
        return new Criterion(name[0], name.length == 2 ? name[1] : "", matcher.group(2), matcher.group(3));
    }

    private static String full(String attribute) {
        return switch (attribute) {
            case "groups", "tags" -> "nodelist.groups";
            case "mgt" -> "nodehm.mgt";
            default -> attribute;
        };
    }

    /** The nodes for which it holds; none if there is no such attribute. */
    Set<String> nodes(NodeCatalog catalog) throws NodeRangeException {
        Pattern pattern = operator.endsWith("~") ? pattern(value) : null;
        Set<String> found = new TreeSet<>();
        for (String node : catalog.nodes()) {
            String is = catalog.value(node, table, column);
            if (is == null) {
                return found;
            }
            boolean equal = pattern == null ? is.equals(value) : pattern.matcher(is).find();
            if (equal != operator.startsWith("!")) {
                found.add(node);
            }
        }
        return found;
    }

    /** A regular expression of the user's. */
    static Pattern pattern(String regex) throws NodeRangeException {
        try {
            return Pattern.compile(regex);
        } catch (PatternSyntaxException e) {
            throw new NodeRangeException("noderange: the regular expression '" + regex + "' is wrong at character "
                    + (e.getIndex() + 1) + ": " + e.getDescription() + " (a comma outside of [ ] ends it)");
        }
    }
}
