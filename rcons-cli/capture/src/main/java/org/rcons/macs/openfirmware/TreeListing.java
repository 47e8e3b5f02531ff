package org.rcons.macs.openfirmware;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code ls} draws of the tree below {@code /}: one node a line, its depth told by blanks and a slash (classic) or by
 * branches of four columns (SLOF). Lines that are neither are skipped: consoles have more than one speaker.
 */
final class TreeListing {
    private static final String NAME = "([A-Za-z0-9][A-Za-z0-9,._+@:-]*)";
    private static final Pattern CLASSIC = Pattern.compile("([0-9a-f]+):( +)/" + NAME);
    private static final Pattern SLOF = Pattern.compile("([0-9a-f]+) : {1,2}((?:[| ] {3})*)[|+]-- ?" + NAME);
    private static final Pattern SLOF_ROOT = Pattern.compile("[0-9a-f]+ : +/");
    private static final int DEEPEST = 32;

    private final List<TreeNode> nodes = new ArrayList<>();
    private final List<String> path = new ArrayList<>();
    private boolean slof;

    /** Reads what came between the marks. */
    TreeListing(String text) {
        for (String line : text.split("[\r\n]+", -1)) {
            read(line.stripTrailing());
        }
    }

    private void read(String line) {
        slof = slof || SLOF_ROOT.matcher(line).matches();
        Matcher classic = CLASSIC.matcher(line);
        Matcher drawn = SLOF.matcher(line);
        if (classic.matches()) {
            add(classic, (classic.group(2).length() - 1) / 2);
        } else if (drawn.matches()) {
            slof = true;
            add(drawn, drawn.group(2).length() / 4);
        }
    }

    private void add(Matcher line, int depth) {
        if (depth > path.size() || depth > DEEPEST) {
            return; // its parent's line was torn: where it belongs is unknown
        }
        path.subList(depth, path.size()).clear();
        path.add(line.group(3));
        nodes.add(new TreeNode(handle(line.group(1)), "/" + String.join("/", path)));
    }

    /** A handle without leading zeros, for comparing. */
    static String handle(String digits) {
        return digits.replaceFirst("^0+(?=.)", "");
    }

    List<TreeNode> nodes() {
        return List.copyOf(nodes);
    }

    /** Whether SLOF drew it. */
    boolean slof() {
        return slof;
    }
}
