package org.rcons.macs.openfirmware;

/** Draws a fake device tree as the two firmwares do. */
final class FakeListing {
    private FakeListing() {}

    static void draw(FakeNode root, boolean slof, StringBuilder out) {
        if (slof) {
            out.append(Long.toHexString(root.phandle)).append(" :  /\r\n");
            branches(root, "", out);
        } else {
            indented(root, 1, out);
        }
    }

    private static void branches(FakeNode node, String before, StringBuilder out) {
        for (FakeNode child : node.children) {
            boolean last = child.peer() == 0;
            out.append(Long.toHexString(child.phandle)).append(" :  ").append(before);
            out.append(last ? "+-- " : "|-- ").append(child.name).append("\r\n");
            branches(child, before + (last ? "    " : "|   "), out);
        }
    }

    private static void indented(FakeNode node, int blanks, StringBuilder out) {
        for (FakeNode child : node.children) {
            String handle = "0".repeat(16) + Long.toHexString(child.phandle);
            out.append(handle.substring(handle.length() - 16)).append(':').append(" ".repeat(blanks));
            out.append('/').append(child.name).append("\r\n");
            indented(child, blanks + 2, out);
        }
    }
}
