package org.rcons.macs.openfirmware;

import org.jspecify.annotations.Nullable;

/** Words that print the first 96 bytes of a node's property in hexadecimal, and nothing if there is none. */
final class PropertyWords {
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
                + "\" rot get-package-property 0= if 60 min bounds ?do i c@ . loop then then";
    }

    /** The bytes in an answer, or null if it shows anything else. */
    static byte @Nullable [] bytes(String answer) {
        if (answer.isBlank()) {
            return new byte[0];
        }
        String[] words = answer.strip().split("\\s+");
        byte[] bytes = new byte[words.length];
        for (int i = 0; i < words.length; i++) {
            if (!words[i].matches("[0-9a-f]{1,2}")) {
                return null;
            }
            bytes[i] = (byte) Integer.parseInt(words[i], 16);
        }
        return bytes;
    }
}
