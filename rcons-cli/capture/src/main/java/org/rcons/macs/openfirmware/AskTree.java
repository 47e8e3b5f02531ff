package org.rcons.macs.openfirmware;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rcons.capture.result.Outcome;
import org.rcons.capture.result.Verdict;

/** The whole device tree, as {@code ls} draws it. */
final class AskTree extends Question {
    private final Frame frame;
    private final int depth;

    AskTree(Inquiry inquiry, int depth) {
        super(inquiry);
        this.frame = inquiry.frame();
        this.depth = depth;
    }

    @Override
    String line() {
        return frame.around("\" /\" find-device ls device-end");
    }

    @Override
    Duration limit() {
        return inquiry().limits().tree();
    }

    @Override
    @Nullable
    Move answered(String text) {
        String answer = frame.in(text);
        if (answer == null) {
            return null;
        }
        TreeListing listing = new TreeListing(answer);
        List<TreeNode> nodes = listing.nodes();
        boolean net =
                !listing.slof() && nodes.stream().anyMatch(node -> node.path().equals("/packages/net"));
        return nodes.isEmpty() ? null : new Move.Go(new AskNetworkNodes(inquiry(), new Forth(depth, net), nodes));
    }

    @Override
    Move unanswered() {
        return new Move.End(Verdict.of(Outcome.FAILED, "the firmware did not list its device tree, asked twice"));
    }

    @Override
    public String doing() {
        return "listing the device tree";
    }
}
