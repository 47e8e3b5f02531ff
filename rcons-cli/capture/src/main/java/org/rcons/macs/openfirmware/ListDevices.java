package org.rcons.macs.openfirmware;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rcons.capture.result.Outcome;
import org.rcons.capture.result.Verdict;

/** The network devices of the restricted prompt. Every device with a location code counts, whatever it is called. */
final class ListDevices extends Question {
    private static final String COMMAND = "DISPLAY_BOOT_DEVICES #network";
    private static final Pattern DEVICE =
            Pattern.compile("^(.*)\\(\\s*loc=([A-Za-z0-9._+-]+)\\s*\\)", Pattern.MULTILINE);
    private static final String VIRTUAL = "Interpartition Logical LAN";

    private String shown = "";

    ListDevices(Inquiry inquiry) {
        super(inquiry);
    }

    @Override
    String line() {
        return COMMAND;
    }

    @Override
    @Nullable
    Move answered(String text) {
        String answer = Macro.answer(COMMAND, text, inquiry().inStep());
        if (answer == null || Macro.unknown(answer)) {
            shown = answer == null ? shown : Prompt.lastLine(answer.substring(0, answer.lastIndexOf('\n')));
            return null;
        }
        boolean any = visitLater(answer);
        return any || text.contains(COMMAND) ? inquiry().visitNext() : null;
    }

    private boolean visitLater(String answer) {
        boolean any = false;
        for (Matcher device = DEVICE.matcher(answer); device.find(); ) {
            any = true;
            String location = device.group(2);
            Visit visit = new Visit(inquiry(), "ent", location, device.group(1).contains(VIRTUAL));
            visit.located(location);
            inquiry().visitLater(new MacroMac(visit));
        }
        return any;
    }

    @Override
    Move unanswered() {
        String answer = shown.isEmpty() ? "" : ": it says '" + shown + "'";
        return new Move.End(Verdict.of(
                Outcome.FAILED, "the prompt understands neither Forth nor the macros of restricted firmware" + answer));
    }

    @Override
    public String doing() {
        return "listing the network devices";
    }
}
