package org.rcons.macs.openfirmware;

import java.util.regex.Pattern;
import org.rcons.capture.result.Outcome;
import org.rcons.capture.result.Verdict;

/**
 * Looks for the prompt after one Enter, or a second one if the screen stays empty or a notice hides the prompt. Answers two questions of the firmware
 * as XCAT.md 13.3 (step 6) has it: which console, and which language. Types nothing else.
 */
final class FindPrompt implements Step {
    private static final Pattern CONSOLE = Pattern.compile("elect this consol", Pattern.CASE_INSENSITIVE);
    private static final Pattern LANGUAGE = Pattern.compile(
            "^\\s*2\\s*[.)=]\\s*(English|Fran.{1,2}ais|French|Deutsch|German|Italiano?|Espa.{1,2}ol|Spanish|Korean)\\s*$",
            Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
    private static final Pattern MENU = Pattern.compile("SMS \\d|navigation key", Pattern.CASE_INSENSITIVE);
    private static final Pattern FOREIGN =
            Pattern.compile("(login|password|user ?name):$|[#$%]$|[a-z]+>$|=>$", Pattern.CASE_INSENSITIVE);
    private static final int WINDOW = 1500;
    private static final int MOST_PERIODS = 6;
    private static final int MOST_ANSWERS = 3;

    private final Inquiry inquiry;
    private int periods;
    private int answers;
    private int enters = 1;
    private int shownBefore = -1;

    FindPrompt(Inquiry inquiry) {
        this.inquiry = inquiry;
    }

    @Override
    public String typed() {
        return "\r";
    }

    @Override
    public long ticks() {
        return inquiry.limits().ticks(inquiry.limits().screen());
    }

    @Override
    public Move look(String text) {
        if (Prompt.endsWithPrompt(text)) {
            boolean restricted = text.contains("Restricted Open Firmware");
            return new Move.Go(restricted ? new ListDevices(inquiry) : new AskDepth(inquiry));
        }
        String recent = text.substring(Math.max(0, text.length() - WINDOW));
        if (MENU.matcher(recent).find()) {
            return end("the node shows the SMS menu, not the Open Firmware prompt: start it into Open Firmware");
        }
        if (FOREIGN.matcher(Prompt.lastLine(recent)).find()) {
            return new Move.Stay();
        }
        if (CONSOLE.matcher(recent).find()) {
            return answer("0\r");
        }
        return LANGUAGE.matcher(recent).find() ? answer("2\r") : new Move.Stay();
    }

    private Move answer(String typed) {
        answers++;
        return answers > MOST_ANSWERS
                ? end("the firmware asks for the console or the language again and again")
                : new Move.Type(typed);
    }

    @Override
    public Move overdue(String text) {
        periods++;
        boolean changing = text.length() != shownBefore;
        shownBefore = text.length();
        String shown = Prompt.lastLine(text);
        if (shown.isEmpty() || (enters < 2 && !changing && Prompt.wasThere(text))) {
            return enterAgain();
        }
        return changing && periods < MOST_PERIODS
                ? new Move.Stay()
                : end("the node is not at the Open Firmware prompt: it shows '" + shown + "'");
    }

    private Move enterAgain() {
        enters++;
        return enters > 2
                ? new Move.End(Verdict.of(Outcome.QUIET, "the console shows nothing, even after Enter was typed twice"))
                : new Move.Type("\r");
    }

    private static Move end(String reason) {
        return new Move.End(Verdict.of(Outcome.FAILED, reason));
    }

    @Override
    public String doing() {
        return "looking for the Open Firmware prompt";
    }
}
