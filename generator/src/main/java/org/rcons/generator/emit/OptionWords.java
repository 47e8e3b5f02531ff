package org.rcons.generator.emit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The options of a conserver as somebody wrote them, separated by blanks, in any of the forms of {@code getopt}:
 * {@code -m 16}, {@code -m16}, {@code -vm16}. Words without the option in question stay as they are.
 */
final class OptionWords {
    /** The options of conserver 8.2.7 that have a value ({@code conserver -h}). */
    private static final String WITH_VALUE = "abcCLmMOpPU";

    private final List<Word> words = new ArrayList<>();

    OptionWords(String text) {
        String[] all = text.strip().split("\\s+", -1);
        for (int i = 0; i < all.length; i++) {
            boolean more = takesNext(all[i]) && i + 1 < all.length;
            words.add(new Word(all[i], more ? all[++i] : null));
        }
    }

    /** A word, and the next one if that is the value of its last option. */
    private record Word(String letters, @Nullable String argument) {
        @Override
        public String toString() {
            return argument == null ? letters : letters + ' ' + argument;
        }

        /** Where an option's letter stands; -1 if it is not there. */
        int place(char letter) {
            int end = valueStart(letters);
            for (int i = isOptions(letters) ? 1 : end; i < end; i++) {
                if (letters.charAt(i) == letter) {
                    return i;
                }
            }
            return -1;
        }

        /** The value of the option at a place. */
        String value(int place) {
            return argument == null ? letters.substring(place + 1) : argument;
        }

        /** True if the option at a place has that value; if it has none, its presence is enough. */
        boolean says(int place, String value) {
            return !hasValue(letters.charAt(place)) || value.equals(value(place));
        }

        /** The word without the option at a place, and without its value; empty if nothing is left. */
        String without(int place) {
            boolean value = hasValue(letters.charAt(place));
            String left = letters.substring(0, place) + (value ? "" : letters.substring(place + 1));
            return left.equals("-") ? "" : left + (value || argument == null ? "" : ' ' + argument);
        }
    }

    /**
     * With an option set.
     *
     * @param option as in {@code -m 64} or {@code -o}
     * @return the words with one blank between; as they were if the option has that value
     */
    String with(String option) {
        char letter = option.charAt(1);
        String value = option.substring(2).strip();
        String wanted = value.isEmpty() ? "-" + letter : "-" + letter + ' ' + value;
        List<String> out = new ArrayList<>();
        boolean done = false;
        for (Word word : words) {
            int place = word.place(letter);
            if (place < 0 || (!done && word.says(place, value))) {
                out.add(word.toString());
            } else {
                out.add(word.without(place));
                out.add(done ? "" : wanted);
            }
            done |= place >= 0;
        }
        out.add(done ? "" : wanted);
        out.removeIf(String::isEmpty);
        return String.join(" ", out);
    }

    /** The value of the last option of that letter, as it counts; empty if there is none. */
    String value(char letter) {
        String value = "";
        for (Word word : words) {
            int place = word.place(letter);
            value = place < 0 ? value : word.value(place);
        }
        return value;
    }

    private static boolean takesNext(String word) {
        return isOptions(word) && valueStart(word) == word.length() && hasValue(word.charAt(word.length() - 1));
    }

    /** Where the letters of a word end: behind the first that has a value. */
    private static int valueStart(String word) {
        int i = 1;
        while (i < word.length() && !hasValue(word.charAt(i))) {
            i++;
        }
        return Math.min(i + 1, word.length());
    }

    private static boolean isOptions(String word) {
        return word.length() > 1 && word.charAt(0) == '-' && word.charAt(1) != '-';
    }

    private static boolean hasValue(char letter) {
        return WITH_VALUE.indexOf(letter) >= 0;
    }
}
