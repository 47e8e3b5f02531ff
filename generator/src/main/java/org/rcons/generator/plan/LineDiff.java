package org.rcons.generator.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The lines by which two texts differ. Lines that are there once in both are matched as far as their order allows, the
 * rest is found between them; so the effort grows with the size only, however much has changed.
 */
public final class LineDiff {
    /** Of parts within parts; beyond that lines count as different. */
    private static final int MAX_DEPTH = 60;

    private final List<String> old;
    private final List<String> next;
    private final int[] partner;
    private int depth;

    private LineDiff(List<String> old, List<String> next) {
        this.old = old;
        this.next = next;
        this.partner = new int[old.size()];
        Arrays.fill(partner, -1);
        match(0, old.size(), 0, next.size());
    }

    /**
     * Compares.
     *
     * @param context unchanged lines to show around a change
     * @return blocks in the unified form: {@code @@ -line,count +line,count @@}, then lines with {@code ' '}, {@code -}
     *     or {@code +} in front; empty if the texts are equal
     */
    public static List<String> of(String old, String next, int context) {
        return new LineDiff(old.lines().toList(), next.lines().toList()).blocks(context);
    }

    private void match(int oldFrom, int oldEnd, int nextFrom, int nextEnd) {
        int a = oldFrom;
        int b = nextFrom;
        while (a < oldEnd && b < nextEnd && old.get(a).equals(next.get(b))) {
            partner[a++] = b++;
        }
        int aEnd = oldEnd;
        int bEnd = nextEnd;
        while (aEnd > a && bEnd > b && old.get(aEnd - 1).equals(next.get(bEnd - 1))) {
            partner[--aEnd] = --bEnd;
        }
        if (a < aEnd && b < bEnd && depth < MAX_DEPTH) {
            depth++;
            between(a, aEnd, b, bEnd);
            depth--;
        }
    }

    private void between(int oldFrom, int oldEnd, int nextFrom, int nextEnd) {
        int a = oldFrom;
        int b = nextFrom;
        List<int[]> anchors = anchors(oldFrom, oldEnd, nextFrom, nextEnd);
        for (int[] anchor : anchors) {
            match(a, anchor[0], b, anchor[1]);
            partner[anchor[0]] = anchor[1];
            a = anchor[0] + 1;
            b = anchor[1] + 1;
        }
        if (!anchors.isEmpty()) {
            match(a, oldEnd, b, nextEnd);
        }
    }

    /** Lines that are unique in both parts, the longest run of them that has one order in both. */
    private List<int[]> anchors(int oldFrom, int oldEnd, int nextFrom, int nextEnd) {
        Map<String, Integer> inOld = unique(old, oldFrom, oldEnd);
        Map<String, Integer> inNext = unique(next, nextFrom, nextEnd);
        List<int[]> pairs = new ArrayList<>();
        for (int a = oldFrom; a < oldEnd; a++) {
            int b = inNext.getOrDefault(old.get(a), -1);
            if (b >= 0 && inOld.getOrDefault(old.get(a), -1) == a) {
                pairs.add(new int[] {a, b});
            }
        }
        return rising(pairs);
    }

    private static Map<String, Integer> unique(List<String> lines, int from, int end) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = from; i < end; i++) {
            places.merge(lines.get(i), i, (first, again) -> -1);
        }
        return places;
    }

    /** The longest subsequence whose second numbers rise. */
    private static List<int[]> rising(List<int[]> pairs) {
        int[] tops = new int[pairs.size()];
        int[] before = new int[pairs.size()];
        int piles = 0;
        for (int i = 0; i < pairs.size(); i++) {
            int pile = pile(pairs, tops, piles, pairs.get(i)[1]);
            before[i] = pile == 0 ? -1 : tops[pile - 1];
            tops[pile] = i;
            piles = Math.max(piles, pile + 1);
        }
        List<int[]> longest = new ArrayList<>();
        for (int i = piles == 0 ? -1 : tops[piles - 1]; i >= 0; i = before[i]) {
            longest.add(pairs.get(i));
        }
        Collections.reverse(longest);
        return longest;
    }

    private static int pile(List<int[]> pairs, int[] tops, int piles, int value) {
        int low = 0;
        int high = piles;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (pairs.get(tops[middle])[1] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private List<String> blocks(int context) {
        DiffText text = new DiffText(context);
        int b = 0;
        for (int a = 0; a < old.size(); a++) {
            if (partner[a] < 0) {
                text.removed(old.get(a));
            } else {
                while (b < partner[a]) {
                    text.added(next.get(b++));
                }
                text.same(old.get(a));
                b++;
            }
        }
        while (b < next.size()) {
            text.added(next.get(b++));
        }
        return text.finish();
    }
}
