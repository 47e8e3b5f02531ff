package org.rcons.generator.noderange;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The evaluation of one expression, by the order of interpretation of XCAT.md 12.2. */
final class Evaluation {
    private static final int MAX_DEPTH = 20;

    private final NodeCatalog catalog;
    private final NodeRange.Affixes affixes;
    private final boolean verify;
    private final Set<String> missing = new LinkedHashSet<>();
    private final Set<String> notes = new LinkedHashSet<>();

    /** With {@code verify}, names that the catalog does not have are missing; without, they are nodes. */
    Evaluation(NodeCatalog catalog, NodeRange.Affixes affixes, boolean verify) {
        this.catalog = catalog;
        this.affixes = affixes;
        this.verify = verify;
    }

    Expansion result(Set<String> nodes) {
        return new Expansion(new ArrayList<>(nodes), new ArrayList<>(missing), new ArrayList<>(notes));
    }

    /** A list: the union of its elements, less all that it excludes, wherever that stands (XCAT.md 12.3). */
    Set<String> list(String text, int depth) throws NodeRangeException {
        if (depth > MAX_DEPTH) {
            throw new NodeRangeException("noderange: more than " + MAX_DEPTH + " levels of parentheses");
        }
        Set<String> nodes = new TreeSet<>();
        Set<String> excluded = new TreeSet<>();
        for (String part : Splitter.split(text, ',')) {
            String element = trimmed(part);
            if (element.startsWith("^")) {
                nodes.addAll(file(element.substring(1), depth));
            } else if (element.startsWith("-^")) {
                notes.add("'" + element + "' excludes nothing: files cannot be excluded");
            } else if (element.startsWith("-")) {
                excluded.addAll(intersection(element.substring(1), depth));
            } else {
                nodes.addAll(intersection(element, depth));
            }
            checkSize(nodes);
        }
        nodes.removeAll(excluded);
        return nodes;
    }

    private static void checkSize(Set<String> nodes) throws NodeRangeException {
        if (nodes.size() > NodeRange.MAX_NAMES) {
            throw new NodeRangeException("noderange: more than " + NodeRange.MAX_NAMES + " names");
        }
    }

    private String trimmed(String part) {
        String element = part.strip();
        if (element.length() != part.length() && !element.isEmpty()) {
            notes.add("the blank around '" + element + "' was left out");
        }
        return element;
    }

    private Set<String> file(String path, int depth) throws NodeRangeException {
        Set<String> nodes = new TreeSet<>();
        for (String line : RangeFile.lines(path, notes)) {
            nodes.addAll(list(line, depth + 1));
        }
        return nodes;
    }

    private Set<String> intersection(String text, int depth) throws NodeRangeException {
        @Nullable Set<String> common = null;
        for (String atom : Splitter.split(text, '@')) {
            if (!atom.isEmpty()) {
                Set<String> nodes = atom(atom, depth);
                if (common == null) {
                    common = nodes;
                } else {
                    common.retainAll(nodes);
                }
            }
        }
        return common == null ? new TreeSet<>() : common;
    }

    private Set<String> atom(String atom, int depth) throws NodeRangeException {
        if (catalog.has(atom)) {
            return set(List.of(atom));
        }
        if (atom.startsWith("(") && atom.endsWith(")")) {
            return list(atom.substring(1, atom.length() - 1), depth + 1);
        }
        if (atom.indexOf('=') >= 0 || atom.indexOf('~') >= 0) {
            requireInventory(atom);
            return Criterion.parse(atom).nodes(catalog);
        }
        if (NumberedNames.isNumber(atom)) {
            return known(affixes.around(atom));
        }
        Collection<String> members = catalog.members(atom);
        return members != null ? set(members) : expression(atom, depth);
    }

    private static Set<String> set(Collection<String> names) {
        return new TreeSet<>(names);
    }

    private Set<String> expression(String atom, int depth) throws NodeRangeException {
        if (atom.startsWith("/")) {
            requireInventory(atom);
            return matching(atom.substring(1));
        }
        if (atom.indexOf('(') >= 0) {
            throw new NodeRangeException("noderange '" + atom + "': '(' must stand behind ',', '-' or '@'");
        }
        if (atom.indexOf('[') >= 0) {
            return bracket(atom, depth);
        }
        if (atom.indexOf('+') >= 0) {
            return plus(atom);
        }
        return dash(atom);
    }

    private void requireInventory(String atom) throws NodeRangeException {
        if (!verify) {
            throw new NodeRangeException("noderange '" + atom + "' needs an inventory: name one with --inventory");
        }
    }

    /** Against the whole name, with the anchors around the text as it is written (XCAT.md 12.2). */
    private Set<String> matching(String regex) throws NodeRangeException {
        if (regex.indexOf('(') >= 0) {
            throw new NodeRangeException("noderange '/" + regex
                    + "': parentheses cannot stand in a regular expression; write several, divided by commas");
        }
        Pattern pattern = Criterion.pattern("^" + regex + "$");
        Set<String> nodes = new TreeSet<>();
        for (String node : catalog.nodes()) {
            if (pattern.matcher(node).find()) {
                nodes.add(node);
            }
        }
        return nodes;
    }

    private Set<String> bracket(String atom, int depth) throws NodeRangeException {
        int open = atom.indexOf('[');
        int close = atom.indexOf(']', open);
        if (open == 0) {
            throw new NodeRangeException(
                    "noderange '" + atom + "': brackets need a prefix; write n" + atom + ", or numbers without brackets");
        }
        String prefix = atom.substring(0, open);
        String rest = atom.substring(close + 1);
        Set<String> nodes = new TreeSet<>();
        for (String item : atom.substring(open + 1, close).split(",", -1)) {
            for (String name : item(prefix, item)) {
                nodes.addAll(rest.isEmpty() ? known(name) : atom(name + rest, depth));
                checkSize(nodes);
            }
        }
        return nodes;
    }

    /** One item of brackets: a text, or a range of numbers; with its prefix. */
    private static List<String> item(String prefix, String item) throws NodeRangeException {
        String[] ends = item.split("[-:]", -1);
        if (ends.length == 1) {
            return List.of(prefix + item);
        }
        List<String> names = ends.length == 2 ? NumberedNames.range(prefix + ends[0], prefix + ends[1]) : null;
        return names != null ? names : List.of(prefix + item.replaceAll("[-:]", "$0" + prefix.replace("$", "\\$")));
    }

    private Set<String> plus(String atom) throws NodeRangeException {
        int plus = atom.indexOf('+');
        String more = atom.substring(plus + 1);
        String name = atom.substring(0, plus);
        if (NumberedNames.isNumber(name)) {
            name = affixes.around(name);
        }
        int dot = name.indexOf('.');
        String domain = dot < 0 ? "" : name.substring(dot);
        String host = dot < 0 ? name : name.substring(0, dot);
        int digits = host.length();
        while (digits > 0 && NumberedNames.isNumber(host.substring(digits - 1, digits))) {
            digits--;
        }
        if (digits == host.length() || !NumberedNames.isNumber(more)) {
            return unknown(atom);
        }
        Set<String> nodes = new TreeSet<>();
        for (String number : NumberedNames.count(host.substring(digits), new BigInteger(more), atom)) {
            nodes.addAll(known(host.substring(0, digits) + number + domain));
        }
        return nodes;
    }

    private Set<String> dash(String atom) throws NodeRangeException {
        int middle = middle(atom, atom.indexOf(':') >= 0 ? ':' : '-');
        if (middle < 0) {
            return unknown(atom);
        }
        String first = atom.substring(0, middle);
        String last = atom.substring(middle + 1);
        boolean numbers = NumberedNames.isNumber(first) && NumberedNames.isNumber(last);
        List<String> names = numbers
                ? NumberedNames.range(affixes.around(first), affixes.around(last))
                : NumberedNames.range(first, last);
        if (names == null) {
            return unknown(atom);
        }
        Set<String> nodes = new TreeSet<>();
        for (String name : names) {
            nodes.addAll(known(name));
        }
        return nodes;
    }

    /** Where the mark in the middle stands; negative if their number is even. */
    private static int middle(String atom, char mark) {
        List<Integer> places = new ArrayList<>();
        for (int at = atom.indexOf(mark); at >= 0; at = atom.indexOf(mark, at + 1)) {
            places.add(at);
        }
        return places.size() % 2 == 0 ? -1 : places.get(places.size() / 2);
    }

    /** A name that came out of a range: a node, or a group. */
    private Set<String> known(String name) {
        if (catalog.has(name)) {
            return set(List.of(name));
        }
        Collection<String> members = catalog.members(name);
        return members != null ? set(members) : unknown(name);
    }

    private Set<String> unknown(String name) {
        if (!verify) {
            return set(List.of(name));
        }
        missing.add(name);
        return new TreeSet<>();
    }
}
