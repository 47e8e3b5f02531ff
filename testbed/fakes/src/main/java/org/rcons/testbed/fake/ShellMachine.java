package org.rcons.testbed.fake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** A line discipline with echo and erase, and something that answers lines. */
final class ShellMachine implements Machine {

    private static final int LONGEST = 4096;

    private final Supplier<String> prompt;
    private final UnaryOperator<String> answers;
    private final StringBuilder typed = new StringBuilder();

    ShellMachine(Supplier<String> prompt, UnaryOperator<String> answers) {
        this.prompt = prompt;
        this.answers = answers;
    }

    @Override
    public void started(MachineLine line) {
        line.print(prompt.get());
    }

    @Override
    public void received(byte[] bytes, MachineLine line) {
        StringBuilder shown = new StringBuilder();
        for (char c : new String(bytes, ISO_8859_1).toCharArray()) {
            shown.append(take(c));
        }
        line.print(shown.toString());
    }

    private String take(char c) {
        if (c == '\r' || c == '\n') {
            String answer = answers.apply(typed.toString());
            typed.setLength(0);
            return "\r\n" + (answer.isEmpty() ? "" : answer.replace("\n", "\r\n") + "\r\n") + prompt.get();
        }
        if (c == '\b' || c == 0x7F) {
            boolean any = !typed.isEmpty();
            typed.setLength(Math.max(0, typed.length() - 1));
            return any ? "\b \b" : "";
        }
        if (typed.length() < LONGEST && c >= ' ') {
            typed.append(c);
            return String.valueOf(c);
        }
        return "";
    }
}
