package org.rcons.macs.openfirmware;

import org.jspecify.annotations.Nullable;

/**
 * Marks around the answer to one question. The words that print them are typed in halves, so an echo never holds a mark;
 * the number tells a late answer to another question.
 *
 * @param number the question's
 */
record Frame(int number) {
    /** Surely accepted in one line: SLOF takes 256 characters and answers further ones with BEL. */
    static final int LONGEST = 250;

    private static final String END = "/rc>";

    /** A line that prints the marks around whatever these words print. */
    String around(String words) {
        return ".\" <\" .\" rc" + number + " \" " + words + " .\" /\" .\" rc>\"";
    }

    /** What the words printed, or null if the answer is not (wholly) there. */
    @Nullable
    String in(String text) {
        String begin = "<rc" + number + " ";
        int from = text.lastIndexOf(begin);
        int to = from < 0 ? -1 : text.indexOf(END, from);
        return to < 0 ? null : text.substring(from + begin.length(), to);
    }
}
