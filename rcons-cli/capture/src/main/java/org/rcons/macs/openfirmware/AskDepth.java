package org.rcons.macs.openfirmware;

import org.jspecify.annotations.Nullable;

/**
 * The first words: numbers are hexadecimal from now on, and how many lie on the stack already. A prompt that understands
 * no Forth is the restricted one (XCAT.md 13.5).
 */
final class AskDepth extends Question {
    private final Frame frame;

    AskDepth(Inquiry inquiry) {
        super(inquiry);
        this.frame = inquiry.frame();
    }

    @Override
    String line() {
        return frame.around("hex depth .");
    }

    @Override
    @Nullable
    Move answered(String text) {
        String depth = frame.in(text);
        if (depth == null || !depth.strip().matches("[0-9a-f]{1,4}")) {
            return null;
        }
        return new Move.Go(new AskTree(inquiry(), Integer.parseInt(depth.strip(), 16)));
    }

    @Override
    Move unanswered() {
        return new Move.Go(new ListDevices(inquiry()));
    }

    @Override
    public String doing() {
        return "trying out the Open Firmware prompt";
    }
}
