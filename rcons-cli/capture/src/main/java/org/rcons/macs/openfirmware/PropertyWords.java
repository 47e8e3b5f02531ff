package org.rcons.macs.openfirmware;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Words that print the first 96 bytes of a node's property in hexadecimal and their sum, and nothing if there is none. The
 * sum is for serial lines, which lose characters: a byte short of a digit would give an address that looks right.
 */
final class PropertyWords {
    private static final Pattern ANSWER = Pattern.compile("\\s*(?:[0-9a-f]{1,2}\\s+){0,96}=\\s*[0-9a-f]{1,4}\\s*");

    private PropertyWords() {}

    /** The whole line. The node is found by its path, or by its handle where the line would become too long. */
    static String line(Frame frame, TreeNode node, String property) {
        String byPath = frame.around(words("\" " + node.path() + "\" find-package", property));
        return byPath.length() <= Frame.LONGEST
                ? byPath
                : frame.around(words("h# " + node.phandle() + " true", property));
    }

    private static String words(String find, String property) {
        return find + " if \" " + property
                + "\" rot get-package-property 0= if 60 min 0 -rot bounds ?do i c@ dup . + loop .\" =\" . then then";
    }

    /** The bytes in an answer, none if there is no property, or null if a character was lost or anything else is there. */
    static byte @Nullable [] bytes(String answer) {
        if (answer.isBlank()) {
            return new byte[0];
        }
        if (!ANSWER.matcher(answer).matches()) {
            return null;
        }
        int equals = answer.indexOf('=');
        String listed = answer.substring(0, equals).strip();
        String[] words = listed.isEmpty() ? new String[0] : listed.split("\\s+", -1);
        byte[] bytes = new byte[words.length];
        int sum = 0;
        for (int i = 0; i < words.length; i++) {
            int value = Integer.parseInt(words[i], 16);
            bytes[i] = (byte) value;
            sum += value;
        }
        return sum == Integer.parseInt(answer.substring(equals + 1).strip(), 16) ? bytes : null;
    }
}
