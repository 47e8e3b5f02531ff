package org.rcons.macs.openfirmware;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which nodes are network devices, whatever their names: one walk over the tree, in the firmware, prints the handles of
 * those whose {@code device_type} is {@code network}. The stack holds the nodes still to visit, over a -1. Without an
 * answer the names decide alone.
 */
final class AskNetworkNodes extends Question {
    private static final String WALK = "-1 0 peer begin dup -1 <> while dup if "
            + "\" device_type\" 2 pick get-package-property 0= if 8 = if \" network\" comp 0= if dup . then "
            + "else drop then then dup peer swap child else drop then repeat drop";

    private final Frame frame;
    private final Forth forth;
    private final List<TreeNode> nodes;

    AskNetworkNodes(Inquiry inquiry, Forth forth, List<TreeNode> nodes) {
        super(inquiry);
        this.frame = inquiry.frame();
        this.forth = forth;
        this.nodes = nodes;
    }

    @Override
    String line() {
        return frame.around(WALK);
    }

    @Override
    @Nullable
    Move answered(String text) {
        String answer = frame.in(text);
        return answer == null ? null : visit(handles(answer));
    }

    private static Set<String> handles(String answer) {
        Set<String> handles = new HashSet<>();
        for (String word : answer.strip().split("\\s+", -1)) {
            handles.add(TreeListing.handle(word));
        }
        return handles;
    }

    @Override
    Move unanswered() {
        return visit(Set.of());
    }

    private Move visit(Set<String> network) {
        for (TreeNode node : nodes) {
            String type = node.typeByName();
            if (type != null || network.contains(node.phandle())) {
                Visit visit = new Visit(inquiry(), type == null ? "ent" : type, node.path(), node.virtual());
                inquiry().visitLater(new AskMac(visit, forth, node));
            }
        }
        return inquiry().visitNext();
    }

    @Override
    public String doing() {
        return "looking for network devices";
    }
}
