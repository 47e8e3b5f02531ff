package org.rcons.generator.emit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A conserver.cf as a set of managed blocks and a bag of other lines: order counts for nothing. */
record Blocks(Map<String, String> managed, List<String> others) {
    static Blocks of(String file) {
        Map<String, String> managed = new TreeMap<>();
        List<String> others = new ArrayList<>();
        String open = null;
        StringBuilder block = new StringBuilder();
        for (String line : file.lines().toList()) {
            if (line.startsWith("#xCAT BEGIN ")) {
                open = line.substring(12);
                block.setLength(0);
            }
            if (open == null) {
                others.add(line);
            } else {
                block.append(line).append('\n');
            }
            if (line.startsWith("#xCAT END ")) {
                managed.put(String.valueOf(open), block.toString());
                open = null;
            }
        }
        Collections.sort(others);
        return new Blocks(managed, others);
    }
}
