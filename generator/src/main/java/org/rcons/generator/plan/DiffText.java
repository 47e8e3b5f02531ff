package org.rcons.generator.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Writes a difference in the unified form while it goes through the lines. */
final class DiffText {
    private final int context;
    private final List<String> out = new ArrayList<>();
    private final Deque<String> before = new ArrayDeque<>();
    private final List<String> block = new ArrayList<>();
    private int oldLine;
    private int newLine;
    private int oldStart;
    private int newStart;
    private int quiet;

    DiffText(int context) {
        this.context = context;
    }

    void same(String line) {
        oldLine++;
        newLine++;
        if (!block.isEmpty()) {
            block.add(' ' + line);
            quiet++;
            if (quiet > 2 * context) {
                close();
            }
            return;
        }
        before.addLast(line);
        if (before.size() > context) {
            before.removeFirst();
        }
    }

    void removed(String line) {
        open();
        oldLine++;
        block.add('-' + line);
    }

    void added(String line) {
        open();
        newLine++;
        block.add('+' + line);
    }

    List<String> finish() {
        close();
        return out;
    }

    private void open() {
        quiet = 0;
        if (block.isEmpty()) {
            oldStart = oldLine - before.size() + 1;
            newStart = newLine - before.size() + 1;
            before.forEach(line -> block.add(' ' + line));
            before.clear();
        }
    }

    /** What follows the context of this block is kept: it may be the context of the next. */
    private void close() {
        if (block.isEmpty()) {
            return;
        }
        int surplus = Math.max(0, quiet - context);
        List<String> rest = block.subList(block.size() - surplus, block.size());
        rest.forEach(line -> before.addLast(line.substring(1)));
        while (before.size() > context) {
            before.removeFirst();
        }
        rest.clear();
        out.add("@@ -" + range(oldStart, '+') + " +" + range(newStart, '-') + " @@");
        out.addAll(block);
        block.clear();
        quiet = 0;
    }

    private String range(int start, char others) {
        int count = 0;
        for (String line : block) {
            if (line.charAt(0) != others) {
                count++;
            }
        }
        return (count == 0 ? start - 1 : start) + "," + count;
    }
}
