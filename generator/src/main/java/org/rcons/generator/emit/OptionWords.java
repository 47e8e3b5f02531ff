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

    private final List<String> words;

    OptionWords(String text) {
        words = List.of(text.strip().split("\\s+"));
    }

    /**
     * With an option set.
     *
     * @param option as in {@code -m 64} or {@code -o}
     * @return the words with blanks between; as they were if the option has that value
     */
    String with(String option) {
        char letter = option.charAt(1);
        String value = option.substring(2).strip();
        List<String> out = new ArrayList<>();
        boolean done = false;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            int at = place(word, letter);
            boolean next = at < 0 ? takesNext(word) : takesNext(word.substring(0, at + 1)) && at == word.length() - 1;
            String argument = next && i + 1 < words.size() ? words.get(++i) : null;
            if (at < 0) {
                out.add(argument == null ? word : word + ' ' + argument);
                continue;
            }
            keepOthers(word, at, out);
            if (!done) {
                out.add(same(word, at, argument, value) ? written(word, at, argument) : canonical(letter, value));
                done = true;
            }
        }
        if (!done) {
            out.add(canonical(letter, value));
        }
        out.removeIf(String::isEmpty);
        return String.join(" ", out);
    }

    /** Where in a word an option's letter stands; -1 if it is not there. */
    private static int place(String word, char letter) {
        if (word.length() < 2 || word.charAt(0) != '-' || word.charAt(1) == '-') {
            return -1;
        }
        for (int i = 1; i < word.length(); i++) {
            if (word.charAt(i) == letter) {
                return i;
            }
            if (WITH_VALUE.indexOf(word.charAt(i)) >= 0) {
                return -1;
            }
        }
        return -1;
    }

    /** True if the next word is the value of this one's last option. */
    private static boolean takesNext(String word) {
        if (word.length() < 2 || word.charAt(0) != '-' || word.charAt(1) == '-') {
            return false;
        }
        for (int i = 1; i < word.length(); i++) {
            if (WITH_VALUE.indexOf(word.charAt(i)) >= 0) {
                return i == word.length() - 1;
            }
        }
        return false;
    }

    /** The flags around the option in its word: all in front, and those behind if it has no value. */
    private static void keepOthers(String word, int at, List<String> out) {
        String rest = WITH_VALUE.indexOf(word.charAt(at)) >= 0 ? "" : word.substring(at + 1);
        String others = word.substring(1, at) + rest;
        if (!others.isEmpty()) {
            out.add('-' + others);
        }
    }

    private static boolean same(String word, int at, @Nullable String argument, String value) {
        if (WITH_VALUE.indexOf(word.charAt(at)) < 0) {
            return true;
        }
        return value.equals(argument == null ? word.substring(at + 1) : argument);
    }

    private static String written(String word, int at, @Nullable String argument) {
        if (WITH_VALUE.indexOf(word.charAt(at)) < 0) {
            return "-" + word.charAt(at);
        }
        return '-' + word.substring(at) + (argument == null ? "" : ' ' + argument);
    }

    private static String canonical(char letter, String value) {
        return "-" + letter + (value.isEmpty() ? "" : ' ' + value);
    }
}
