package org.rcons.macs.openfirmware;

import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** An adapter's address: what the adapter came with, else what it uses. */
final class AskMac extends AdapterQuestion {
    private static final String OWN = "local-mac-address";
    private static final String USED = "mac-address";

    private final Frame frame;
    private final Forth forth;
    private final TreeNode node;
    private final String property;

    AskMac(Visit visit, Forth forth, TreeNode node) {
        this(visit, forth, node, OWN);
    }

    private AskMac(Visit visit, Forth forth, TreeNode node, String property) {
        super(visit);
        this.frame = visit.inquiry().frame();
        this.forth = forth;
        this.node = node;
        this.property = property;
    }

    @Override
    String line() {
        return PropertyWords.line(frame, node, property);
    }

    @Override
    @Nullable
    Move answered(String text) {
        String answer = frame.in(text);
        byte[] bytes = answer == null ? null : PropertyWords.bytes(answer);
        if (bytes == null) {
            return null;
        }
        boolean known = visit().addressed(address(bytes));
        boolean tryOther = !known && property.equals(OWN);
        return visit().then(tryOther ? new AskMac(visit(), forth, node, USED) : location());
    }

    /** Old hypervisors give eight bytes, the first two of them zero. */
    private static String address(byte[] bytes) {
        int from = bytes.length == 8 && bytes[0] == 0 && bytes[1] == 0 ? 2 : 0;
        return HexFormat.of().formatHex(bytes, from, bytes.length);
    }

    private Step location() {
        return new AskLocation(visit(), forth, node);
    }

    @Override
    Move unanswered() {
        return visit().then(location());
    }

    @Override
    public String doing() {
        return "asking for the MAC address of " + node.path();
    }
}
