package org.rcons.generator.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rcons.generator.inventory.Line;
import org.rcons.generator.inventory.Node;

/**
 * The programs by which xCAT reaches lines. Where this machine has them, nodes whose method is none of them are left out,
 * as xCAT does (XCAT.md 3.2); on other machines nothing can be said.
 */
final class Programs {
    private final Path folder;

    Programs(Path folder) {
        this.folder = folder;
    }

    /** xCAT's own. */
    static Programs ofXcat() {
        return new Programs(Path.of("/opt/xcat/share/xcat/cons"));
    }

    /**
     * The nodes that can be reached.
     *
     * @param notes gets a line for each method that has no program
     */
    List<Node> reachable(List<Node> nodes, List<String> notes) {
        if (!Files.isDirectory(folder)) {
            return nodes;
        }
        Map<String, Integer> missing = new TreeMap<>();
        List<Node> found = new ArrayList<>();
        for (Node node : nodes) {
            if (node.line() instanceof Line.Method method && !isThere(method.method(), missing)) {
                missing.merge(method.method(), 1, Integer::sum);
            } else {
                found.add(node);
            }
        }
        missing.forEach((method, count) -> notes.add("ignore, " + folder.resolve(method) + " is not executable: "
                + count + " nodes are left out. Please check mgt or cons attribute."));
        return found;
    }

    private boolean isThere(String method, Map<String, Integer> missing) {
        return !missing.containsKey(method) && Files.isExecutable(folder.resolve(method));
    }
}
