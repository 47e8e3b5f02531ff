package org.rcons.macs.openfirmware;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.rcons.macs.Adapter.Reach;

/** An adapter's location code: what stands on the machine's plan, {@code U8233.E8B.103A4DP-V3-C2-T1}. */
final class AskLocation extends AdapterQuestion {
    private final Frame frame;
    private final Forth forth;
    private final TreeNode node;

    AskLocation(Visit visit, Forth forth, TreeNode node) {
        super(visit);
        this.frame = visit.inquiry().frame();
        this.forth = forth;
        this.node = node;
    }

    @Override
    String line() {
        return PropertyWords.line(frame, node, "ibm,loc-code");
    }

    @Override
    @Nullable
    Move answered(String text) {
        String answer = frame.in(text);
        byte[] bytes = answer == null ? null : PropertyWords.bytes(answer);
        if (bytes == null) {
            return null;
        }
        String code = firstString(bytes);
        if (code.matches("[!-~]+")) {
            visit().located(code);
        }
        return unanswered();
    }

    private static String firstString(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int end = text.indexOf('\0');
        return end < 0 ? text : text.substring(0, end);
    }

    @Override
    Move unanswered() {
        Ping ping = inquiry().ping();
        return ping == null ? visit().end(Reach.NOT_TRIED) : visit().then(new PingAdapter(visit(), forth, ping));
    }

    @Override
    public String doing() {
        return "asking for the location code of " + node.path();
    }
}
